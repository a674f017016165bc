import { useFetcher } from '@remix-run/react';
import { clsx } from 'clsx';
import { Coins } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { planNames } from '~/domain/billing/plan-codes';
import type { PricedSeats } from '~/domain/billing/priced-seats';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { useFormats } from '../primitives/use-formats';
import { useBillingWords } from './use-billing-words';

/**
 * What adding people costs, in one sentence, before the click. `price` is for the number the page was made with; as
 * `count` changes the price of that number is asked for.
 */
export function SeatPrice({ price: first, count = first.add }: { price: PricedSeats; count?: number }) {
  const fetcher = useFetcher<{ price: PricedSeats }>();
  const { t } = useTranslation('billing');
  const answered = fetcher.data?.price;
  const price = answered && answered.add === count ? answered : first;
  const stale = price.add !== count;
  const { load } = fetcher;

  useEffect(() => {
    if (!stale || count < 1) return;
    const timer = setTimeout(() => load(`/manage/billing/seat-price?add=${count}`), 200);
    return () => clearTimeout(timer);
  }, [count, stale, load]);

  return (
    <div
      role="status"
      aria-busy={stale || undefined}
      className={clsx('transition-opacity', stale && 'opacity-60')}
    >
      {holdsNoMore(price) ? (
        <Obstacle price={price} />
      ) : (
        <div className="flex gap-3 rounded-lg bg-sunken px-4 py-3.5 text-[0.9375rem]">
          <Coins aria-hidden="true" className="mt-[0.1875rem] size-[1.125rem] flex-none text-accent-text" />
          <div className="min-w-0">
            <p className="sr-only">{t('seatPrice.title')}</p>
            <SeatPriceWords price={price} />
          </div>
        </div>
      )}
    </div>
  );
}

/** Whether so many people cannot be added at all: a payment is overdue, or the plan is too small. */
export const holdsNoMore = ({ blocked, liftedBy }: PricedSeats) => blocked || liftedBy !== null;

/** Why they cannot, and the way out. */
function Obstacle({ price: { blocked, plan, limit, registered, liftedBy } }: { price: PricedSeats }) {
  const { t } = useTranslation('billing');
  const way = (to: string, words: string) => (
    <ButtonLink size="small" to={to}>
      {words}
    </ButtonLink>
  );
  if (blocked) {
    return (
      <Callout
        tone="danger"
        title={t('seatPrice.blockedTitle')}
        actions={way('/manage/billing', t('seatPrice.settle'))}
      >
        {t('seatPrice.blocked')}
      </Callout>
    );
  }
  const names = { plan: planNames[plan], limit: limit ?? 0, registered };
  return (
    <Callout tone="warning" actions={way('/manage/billing/plans', t('seatPrice.seePlans'))}>
      {t('seatPrice.tooMany', { ...names, liftedBy: liftedBy ? planNames[liftedBy] : '' })}
    </Callout>
  );
}

function SeatPriceWords({ price }: { price: PricedSeats }) {
  const { t } = useTranslation('billing');
  const { add: count, plan, limit, registered } = price;
  const names = { plan: planNames[plan], limit: limit ?? 0 };
  const left = limit === null ? null : limit - registered - count;
  return (
    <>
      {price.unit === 'registered-user' ? (
        <PricedByUser price={price} />
      ) : (
        <p>{t(`seatPrice.${price.unit}`, { count, plan: names.plan })}</p>
      )}
      {left !== null && (
        <p className="mt-0.5 text-sm text-ink-soft">
          {left > 0
            ? t('seatPrice.left', { count: left, limit: names.limit })
            : t('seatPrice.full', { plan: names.plan, limit: names.limit })}
        </p>
      )}
    </>
  );
}

function PricedByUser({ price }: { price: PricedSeats }) {
  const { t } = useTranslation('billing');
  const { money } = useBillingWords();
  const formats = useFormats();
  const { add: count, adjustment, nextInvoice, monthlyBefore, monthlyAfter, continues } = price;
  if (!nextInvoice) return <p>{t('seatPrice.none', { count, plan: planNames[price.plan] })}</p>;
  const day = formats.day(nextInvoice.on);
  const total = nextInvoice.excludingVat - nextInvoice.before;
  const now = money(adjustment.excludingVat);
  const free = adjustment.excludingVat === 0;
  if (!continues) {
    return <p>{t(free ? 'seatPrice.coveredLast' : 'seatPrice.addsLast', { count, now, day })}</p>;
  }
  if (total === 0 && monthlyAfter === monthlyBefore) {
    return <p>{t('seatPrice.covered', { count, day, month: money(monthlyAfter) })}</p>;
  }
  const monthly = money(monthlyAfter - monthlyBefore);
  if (free && total === monthlyAfter - monthlyBefore) {
    return <p>{t('seatPrice.later', { count, day, monthly })}</p>;
  }
  const month = money(total - adjustment.excludingVat);
  const sums = { total: money(total), now, month, monthly };
  return <p>{t('seatPrice.adds', { count, day, ...sums })}</p>;
}
