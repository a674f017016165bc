import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { periodWords } from '~/domain/billing/invoice-words';
import { dayIn } from '~/domain/calendar';
import { startsDay } from '~/domain/calendar-format';
import type { Billing } from '~/use-cases/billing/get-billing.server';
import { DescriptionList } from '../primitives/description-list';
import { useFormats } from '../primitives/use-formats';
import { useBillingWords } from './use-billing-words';

/** The contract's price, period and end, and by what it is paid. */
export function ContractFacts({ billing, timeZone }: { billing: Billing; timeZone: string }) {
  const { t, i18n } = useTranslation('billing');
  const { t: invoiceWords } = useTranslation('invoice');
  const { money, price, instant, method: methodWords } = useBillingWords();
  const formats = useFormats();
  const { terms, period, startedOn, endsAt, monthly, monthlyUnit, method } = billing;
  const priced = terms.price.unit !== 'none';
  const end = (at: Date) =>
    startsDay(at, timeZone)
      ? t('contract.untilDay', { day: formats.day(dayIn(new Date(at.getTime() - 1), timeZone)) })
      : instant(at, timeZone);
  return (
    <DescriptionList
      items={[
        { term: t('contract.price'), detail: price(terms.price) },
        ...(period
          ? [{ term: t('contract.period'), detail: periodWords(invoiceWords, period, i18n.language) }]
          : [{ term: t('contract.since'), detail: formats.day(startedOn) }]),
        ...(endsAt ? [{ term: t('contract.until'), detail: end(endsAt) }] : []),
        ...(monthly !== null && monthlyUnit !== 'none'
          ? [
              {
                term: t('contract.monthly'),
                detail: t(monthlyUnit === 'flat' ? 'contract.monthlyFlat' : 'contract.monthlyText', {
                  amount: money(monthly),
                }),
              },
            ]
          : []),
        ...(priced || method
          ? [
              {
                term: t('contract.method'),
                detail: (
                  <Link
                    to="/manage/billing/payment-methods"
                    className="text-accent-text underline underline-offset-4"
                  >
                    {method ? methodWords(method) : t('contract.noMethod')}
                  </Link>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
