import { useTranslation } from 'react-i18next';
import { planNames } from '~/domain/billing/plan-codes';
import type { PlanQuotes } from '~/use-cases/billing/quote-plans.server';
import { PlanComparison } from '../marketing/plan-comparison';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { ConfirmDialog } from '../primitives/confirm-dialog';
import { useFormats } from '../primitives/use-formats';
import { OpenOrderCallout } from './open-order-callout';
import { PlanOfferCard } from './plan-offer-card';
import { PostButton } from './post-button';

/** The plans for this organization: what each costs it, what changes and when, and the way out. */
export function PlansPage({ quotes, open }: { quotes: PlanQuotes; open: boolean }) {
  const { t } = useTranslation('billing');
  const formats = useFormats();
  const { plan, state, offers, usage, openOrder, scheduled, cancellation } = quotes;
  const { possible, cancelled, lastDay, purgeOn } = cancellation;
  const day = lastDay ? formats.day(lastDay) : '';
  const shown = offers.filter(({ terms }) => terms.code !== 'test' || plan === 'test');
  const over = state === 'ended';
  return (
    <div className="flex flex-col gap-6">
      {openOrder && <OpenOrderCallout order={openOrder} />}
      {scheduled && (
        <Callout
          actions={
            <PostButton size="small" variant="secondary" action="/manage/billing/subscription/stay-on-plan">
              {t('act.stay')}
            </PostButton>
          }
        >
          {t('plans.scheduled', { plan: planNames[scheduled.plan], day: formats.day(scheduled.on) })}
        </Callout>
      )}
      {cancelled && (
        <Callout
          tone="warning"
          title={t('plans.cancelled', { day })}
          actions={
            <PostButton size="small" variant="secondary" action="/manage/billing/subscription/keep">
              {t('act.keep')}
            </PostButton>
          }
        />
      )}
      <div
        className={
          shown.length > 3 ? 'grid gap-4 sm:grid-cols-2 2xl:grid-cols-4' : 'grid gap-4 lg:grid-cols-3'
        }
      >
        {shown.map((offer) => (
          <PlanOfferCard
            key={offer.terms.code}
            offer={offer}
            usage={usage}
            present={offer.terms.code === plan && !over}
            plannedOn={scheduled?.plan === offer.terms.code ? scheduled.on : null}
            mayChoose={openOrder === null}
          />
        ))}
      </div>
      {open && <PlanComparison plans={offers.map(({ terms }) => terms)} />}
      {possible && (
        <Card title={t('act.cancelTitle')} description={t('act.cancelText')}>
          <ConfirmDialog
            trigger={t('act.cancel')}
            title={t('act.cancelQuestion')}
            confirm={t('act.cancel')}
            action="/manage/billing/subscription/cancel"
          >
            <p>{t('act.cancelEffect', { day })}</p>
            <p className="mt-2">{t('act.cancelPurge', { purge: purgeOn ? formats.day(purgeOn) : '' })}</p>
          </ConfirmDialog>
        </Card>
      )}
    </div>
  );
}
