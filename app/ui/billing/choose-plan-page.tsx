import { useTranslation } from 'react-i18next';
import { planNames } from '~/domain/billing/plan-codes';
import type { PlanUsage } from '~/domain/billing/plan-change';
import type { OpenOrder, PlanOffer } from '~/use-cases/billing/quote-plans.server';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { PageHeader } from '../primitives/page-header';
import { OpenOrderCallout } from './open-order-callout';
import { PlanConfirmation } from './plan-confirmation';
import { PlanOfferCard } from './plan-offer-card';
import { useBillingWords, type MethodShown } from './use-billing-words';

export type ChoosePlanPageProps = {
  offer: PlanOffer;
  usage: PlanUsage;
  method: MethodShown | null;
  openOrder: OpenOrder | null;
  refused: { code: string; message: string } | null;
};

/** The last page before a plan is taken: what it does, the exact sum with its lines, and one button. */
export function ChoosePlanPage({ offer, usage, method, openOrder, refused }: ChoosePlanPageProps) {
  const { t } = useTranslation('billing');
  const plan = planNames[offer.terms.code];
  const title = t('choose.title', { plan });
  const blocked = !offer.change.allowed || openOrder !== null;
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[
          { label: t('title'), to: '/manage/billing' },
          { label: t('tabs.plans'), to: '/manage/billing/plans' },
          { label: plan },
        ]}
      />
      <div className="flex max-w-3xl flex-col gap-5">
        <Refused refused={refused} offer={offer} openOrder={openOrder} />
        {!offer.change.allowed ? (
          <>
            <Callout tone="warning" title={t('choose.unavailable')} />
            <PlanOfferCard offer={offer} usage={usage} present={false} mayChoose={false} />
          </>
        ) : (
          !blocked && <PlanConfirmation offer={offer} how={offer.change.how} method={method} />
        )}
        {blocked && (
          <ButtonLink className="self-start" variant="secondary" to="/manage/billing/plans">
            {t('choose.back')}
          </ButtonLink>
        )}
      </div>
    </>
  );
}

function Refused({
  refused,
  offer,
  openOrder,
}: Pick<ChoosePlanPageProps, 'refused' | 'offer' | 'openOrder'>) {
  const { t } = useTranslation('billing');
  const { money } = useBillingWords();
  if (openOrder) return <OpenOrderCallout order={openOrder} live="alert" />;
  if (!refused) return null;
  if (refused.code === 'price-changed') {
    return (
      <Callout tone="warning" live="alert" title={t('choose.changed', { amount: money(offer.dueNow) })}>
        {t('choose.changedText')}
      </Callout>
    );
  }
  return (
    <Callout tone="danger" live="alert">
      {refused.message}
    </Callout>
  );
}
