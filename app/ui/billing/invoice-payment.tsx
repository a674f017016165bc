import { useTranslation } from 'react-i18next';
import type { InvoiceDetails } from '~/use-cases/billing/get-invoice.server';
import { Card } from '../primitives/card';
import { AddMethodButton } from './add-method-button';
import { PostButton } from './post-button';
import { useBillingWords } from './use-billing-words';

/** What is still to be paid, when it is debited by itself, and the button that pays it now. */
export function InvoicePayment({ details }: { details: InvoiceDetails }) {
  const { t } = useTranslation('billing');
  const words = useBillingWords();
  const { invoice, history, balance, method, timeZone } = details;
  const { id, currency } = invoice;
  const last = history.attempts.at(-1)?.status;
  const paidAt = history.events.findLast(({ kind }) => kind === 'paid')?.at;
  const toConfirm = last === 'requires-action';
  const pending = last === 'processing' || last === 'created';
  const amount = words.money(balance.due, currency);
  const page = `/manage/billing/invoices/${id}`;
  return (
    <Card title={balance.due > 0 ? t('invoice.due') : t('invoice.nothingDue')}>
      {balance.due > 0 ? (
        <p className="text-2xl font-[620] tabular-nums">{amount}</p>
      ) : (
        balance.disputed === 0 && (
          <p className="text-[0.9375rem] text-ink-soft">
            {paidAt ? t('invoice.paidOn', { at: words.instant(paidAt, timeZone) }) : t('invoice.allCredited')}
          </p>
        )
      )}
      {balance.disputed > 0 && (
        <p className="mt-1 text-sm text-ink-soft">
          {t('owed.disputed', { amount: words.money(balance.disputed, currency) })}
        </p>
      )}
      {balance.due > 0 && (
        <div className="mt-3 flex flex-col items-start gap-3 text-sm text-ink-soft">
          {pending ? (
            <p>{t('invoice.processing')}</p>
          ) : method ? (
            <>
              {toConfirm && <p>{t('invoice.toConfirm')}</p>}
              <PostButton action={`${page}/pay`}>
                {toConfirm ? t('invoice.confirm') : t('act.pay', { amount })}
              </PostButton>
              {!toConfirm && <p>{t('invoice.payWith', { method: words.method(method) })}</p>}
            </>
          ) : (
            <>
              <p>{t('owed.noMethod')}</p>
              <AddMethodButton to={page} />
            </>
          )}
          {history.nextAttemptAt && (
            <p>{t('invoice.scheduled', { at: words.instant(history.nextAttemptAt, timeZone) })}</p>
          )}
        </div>
      )}
    </Card>
  );
}
