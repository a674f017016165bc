import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { trialDaysOf } from '~/domain/billing/trial';
import { openPage } from '~/http/open-page.server';
import { Audiences } from '~/ui/marketing/audiences';
import { Closing } from '~/ui/marketing/closing';
import { Hero } from '~/ui/marketing/hero';
import { openPageMeta } from '~/ui/marketing/open-page-meta';
import { PlansTeaser } from '~/ui/marketing/plans-teaser';
import { ProofDemo } from '~/ui/marketing/proof-demo';
import { StepsShown } from '~/ui/marketing/steps-shown';
import { Trust } from '~/ui/marketing/trust';
import { listPlansOffered } from '~/use-cases/billing/list-plans-offered.server';

export const handle = { messages: ['marketing'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => openPageMeta(data?.page);

export async function loader({ request }: LoaderFunctionArgs) {
  const { page, now } = await openPage(request, 'landing');
  const { plans } = await listPlansOffered({ timeZone: 'Europe/Paris' }, { now });
  const daysToLeave = Math.min(
    ...plans.filter(({ code }) => code !== 'test').map((plan) => plan.purgeGraceDays),
  );
  return { page, plans, daysToLeave, trialDays: trialDaysOf(plans) };
}

export default function LandingPage() {
  const { plans, daysToLeave, trialDays } = useLoaderData<typeof loader>();
  return (
    <>
      <Hero trialDays={trialDays} />
      <Audiences />
      <StepsShown />
      <ProofDemo />
      <div className="h-20" />
      <PlansTeaser plans={plans} />
      <Trust daysToLeave={daysToLeave} />
      <Closing trialDays={trialDays} />
    </>
  );
}
