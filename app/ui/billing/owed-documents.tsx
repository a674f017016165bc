import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Billing } from '~/use-cases/billing/get-billing.server';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { sum } from '~/domain/money';
import { AddMethodButton } from './add-method-button';
import { PostButton } from './post-button';
import { useBillingWords, type MethodShown } from './use-billing-words';

/** What is overdue, with the one button that pays it all; then what is with the bank and what is contested. */
export function OwedDocuments({
  owed,
  method,
  timeZone,
}: {
  owed: Billing['owed'];
  method: MethodShown | null;
  timeZone: string;
}) {
  const { t } = useTranslation('billing');
  const words = useBillingWords();
  const overdue = owed.filter((document) => document.overdue && document.status !== 'processing');
  const processing = owed.filter(({ status }) => status === 'processing');
  const disputed = sum(owed.map(({ disputedCents }) => disputedCents));
  const amount = words.money(sum(overdue.map(({ dueCents }) => dueCents)));
  return (
    <div className="flex flex-col gap-3 empty:hidden">
      {overdue.length > 0 && (
        <Callout
          tone="danger"
          title={t('owed.title', { count: overdue.length, amount })}
          actions={
            method ? (
              <>
                <PostButton action="/manage/billing/pay-overdue">{t('act.pay', { amount })}</PostButton>
                <ButtonLink variant="secondary" to="/manage/billing/payment-methods">
                  {t('order.otherMethod')}
                </ButtonLink>
              </>
            ) : (
              <AddMethodButton to="/manage/billing" />
            )
          }
        >
          <ul className="my-1.5 flex flex-col gap-1">
            {overdue.map(({ invoiceId, number, dueCents, nextAttemptAt }) => (
              <li key={invoiceId} className="flex flex-wrap gap-x-3">
                <Link
                  to={`/manage/billing/invoices/${invoiceId}`}
                  className="text-accent-text underline underline-offset-4"
                >
                  {number}
                </Link>
                <span className="text-ink tabular-nums">{words.money(dueCents)}</span>
                <span>
                  {nextAttemptAt
                    ? t('owed.next', { at: words.instant(nextAttemptAt, timeZone) })
                    : t('owed.last')}
                </span>
              </li>
            ))}
          </ul>
          <p>
            {method
              ? t('owed.text', { count: overdue.length, method: words.method(method) })
              : t('owed.noMethod')}
          </p>
        </Callout>
      )}
      {processing.length > 0 && <Callout>{t('owed.processing', { count: processing.length })}</Callout>}
      {disputed > 0 && (
        <Callout tone="warning">{t('owed.disputed', { amount: words.money(disputed) })}</Callout>
      )}
    </div>
  );
}
