import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { failureReason } from '~/domain/billing/payment-outcome';
import type { InvoiceDetails } from '~/use-cases/billing/get-invoice.server';
import { Badge, type BadgeTone } from '../primitives/badge';
import { Card } from '../primitives/card';
import { useFormats } from '../primitives/use-formats';
import { useBillingWords } from './use-billing-words';

type Attempt = InvoiceDetails['history']['attempts'][number];

const tones: Record<Attempt['status'], BadgeTone> = {
  created: 'info',
  processing: 'info',
  'requires-action': 'warning',
  succeeded: 'success',
  failed: 'danger',
  canceled: 'neutral',
};

/** Payments tried, credit notes, refunds, and what else happened to a document. */
export function InvoiceHistory({ details }: { details: InvoiceDetails }) {
  const { t } = useTranslation('billing');
  const words = useBillingWords();
  const formats = useFormats();
  const { invoice, history, timeZone } = details;
  const { attempts, creditNotes, refunds, events } = history;
  const money = (cents: number) => words.money(cents, invoice.currency);
  // Payments, credit notes and refunds are told by themselves; money that came back is told beside its refund.
  const told = events.filter(
    ({ kind, cents }) => kind !== 'paid' && kind !== 'credited' && (kind !== 'refunded' || cents < 0),
  );
  return (
    <>
      {invoice.kind !== 'credit-note' && (
        <Card title={t('invoice.payments')}>
          {attempts.length === 0 && (
            <p className="text-[0.9375rem] text-ink-soft">{t('invoice.noPayments')}</p>
          )}
          <Entries>
            {attempts.map(({ id, cause, status, cents, failureCode, createdAt, method }) => (
              <Entry
                key={id}
                title={t(`invoice.cause.${cause}`)}
                amount={money(cents)}
                at={words.instant(createdAt, timeZone)}
                badge={<Badge tone={tones[status]}>{t(`invoice.attempt.${status}`)}</Badge>}
              >
                {method && <p>{words.method(method)}</p>}
                {status === 'failed' && <p>{t(`failures.${failureReason(failureCode)}`)}</p>}
              </Entry>
            ))}
          </Entries>
        </Card>
      )}
      {creditNotes.length + refunds.length + told.length > 0 && (
        <Card title={t('invoice.history')}>
          <Entries>
            {told.map(({ kind, cents, at }) => (
              <Entry
                key={`${kind}-${at}-${cents}`}
                title={t(
                  kind === 'refunded' && cents < 0 ? 'invoice.events.refundFailed' : `invoice.events.${kind}`,
                )}
                amount={cents === 0 ? '' : money(Math.abs(cents))}
                at={words.instant(at, timeZone)}
              />
            ))}
            {creditNotes.map(({ id, number, issuedOn, includingVat }) => (
              <Entry
                key={id}
                title={
                  <Link
                    to={`/manage/billing/invoices/${id}`}
                    className="text-accent-text underline underline-offset-4"
                  >
                    {number}
                  </Link>
                }
                amount={money(-includingVat)}
                at={formats.day(issuedOn)}
              >
                <p>{t('invoice.events.credited')}</p>
              </Entry>
            ))}
            {refunds.map(({ cents, status, createdAt }) => (
              <Entry
                key={`${createdAt}-${cents}`}
                title={t('invoice.refunds')}
                amount={money(cents)}
                at={words.instant(createdAt, timeZone)}
                badge={<Badge>{t(`invoice.refundStatus.${status}`)}</Badge>}
              />
            ))}
          </Entries>
        </Card>
      )}
    </>
  );
}

const Entries = ({ children }: { children: ReactNode }) => (
  <ul className="-my-3 divide-y text-[0.9375rem] empty:hidden">{children}</ul>
);

function Entry({
  title,
  amount,
  at,
  badge,
  children,
}: {
  title: ReactNode;
  amount: string;
  at: string;
  badge?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <li className="py-3">
      <div className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 font-[560]">{title}</span>
        <span className="flex-none tabular-nums">{amount}</span>
      </div>
      <div className="mt-1 flex items-start justify-between gap-3 text-sm text-ink-faint">
        <div className="min-w-0">
          <p>{at}</p>
          {children}
        </div>
        {badge && <span className="flex-none">{badge}</span>}
      </div>
    </li>
  );
}
