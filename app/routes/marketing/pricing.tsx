import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { usersToPrice } from '~/domain/billing/plan-price';
import { trialDaysOf } from '~/domain/billing/trial';
import { openPage } from '~/http/open-page.server';
import { Closing } from '~/ui/marketing/closing';
import { openPageMeta } from '~/ui/marketing/open-page-meta';
import { PlanCards } from '~/ui/marketing/plan-cards';
import { PlanComparison } from '~/ui/marketing/plan-comparison';
import { PriceCalculator } from '~/ui/marketing/price-calculator';
import { PricingQuestions } from '~/ui/marketing/pricing-questions';
import { listPlansOffered } from '~/use-cases/billing/list-plans-offered.server';

export const handle = { messages: ['marketing'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => openPageMeta(data?.page);

export async function loader({ request }: LoaderFunctionArgs) {
  const { page, now } = await openPage(request, 'pricing');
  const users = usersToPrice(new URL(request.url).searchParams.get('users'));
  const { plans, announced } = await listPlansOffered({ timeZone: 'Europe/Paris' }, { now });
  return { page, plans, announced, users };
}

export default function PricingPage() {
  const { plans, announced, users } = useLoaderData<typeof loader>();
  const { t } = useTranslation('marketing');
  return (
    <>
      <div className="mx-auto flex max-w-6xl flex-col gap-16 px-4 pt-10 sm:px-8 sm:pt-16">
        <header className="max-w-2xl">
          <h1 className="text-3xl sm:text-4xl">{t('pricing.heading')}</h1>
          <p className="mt-4 text-lg text-ink-soft">{t('pricing.text')}</p>
          <p className="mt-1 text-ink-soft">{t('pricing.startNote')}</p>
        </header>
        <PlanCards plans={plans} announced={announced} />
        <PriceCalculator plans={plans} defaultUsers={users} />
        <PlanComparison plans={plans} />
        <PricingQuestions plans={plans} />
      </div>
      <Closing trialDays={trialDaysOf(plans)} />
    </>
  );
}
