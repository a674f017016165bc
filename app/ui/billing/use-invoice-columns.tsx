import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { InvoiceDocument, InvoiceKind } from '~/domain/billing/invoice';
import { periodWords, type InvoiceStatus } from '~/domain/billing/invoice-words';
import { buttonStyle } from '../primitives/button-style';
import type { Column } from '../primitives/data-table';
import { useFormats } from '../primitives/use-formats';
import { InvoiceStatusBadge } from './invoice-status-badge';
import { useBillingWords } from './use-billing-words';

export type InvoiceRow = {
  id: string;
  number: string;
  kind: InvoiceKind;
  status: InvoiceStatus;
  issuedOn: string;
  includingVat: number;
  dueCents: number;
  currency: string;
  period: InvoiceDocument['period'];
};

/** What the list shows of each document. */
export function useInvoiceColumns(): Column<InvoiceRow>[] {
  const { t, i18n } = useTranslation('billing');
  const { t: invoiceWords } = useTranslation('invoice');
  const { money } = useBillingWords();
  const formats = useFormats();
  return [
    {
      key: 'number',
      header: t('invoices.number'),
      primary: true,
      cell: ({ id, number, kind, period }) => (
        <div>
          <Link
            to={`/manage/billing/invoices/${id}`}
            className="text-accent-text underline-offset-4 hover:underline"
          >
            {number}
          </Link>
          <p className="text-sm font-normal text-ink-faint">
            {invoiceWords(`kinds.${kind}`)}
            {kind === 'invoice' && period && ` · ${periodWords(invoiceWords, period, i18n.language)}`}
          </p>
        </div>
      ),
    },
    { key: 'issuedOn', header: t('invoices.issuedOn'), cell: ({ issuedOn }) => formats.day(issuedOn) },
    {
      key: 'status',
      header: t('invoices.status'),
      cell: ({ status }) => <InvoiceStatusBadge status={status} />,
    },
    {
      key: 'amount',
      header: t('invoices.amount'),
      align: 'end',
      cell: ({ includingVat, dueCents, kind, currency }) => (
        <div className="tabular-nums">
          <span className="text-ink">
            {money(kind === 'credit-note' ? -includingVat : includingVat, currency)}
          </span>
          {dueCents > 0 && dueCents !== includingVat && (
            <p className="text-sm text-ink-faint">
              {t('invoices.stillDue', { amount: money(dueCents, currency) })}
            </p>
          )}
        </div>
      ),
    },
    {
      key: 'files',
      header: t('invoices.files'),
      actions: true,
      cell: ({ id, number }) => (
        <div className="flex gap-1 sm:justify-end">
          {(['pdf', 'xml'] as const).map((format) => (
            <a
              key={format}
              href={`/manage/billing/invoices/${id}.${format}`}
              aria-label={t(`invoices.${format}Of`, { number })}
              className={buttonStyle({ variant: 'quiet', size: 'small' })}
            >
              {format.toUpperCase()}
            </a>
          ))}
        </div>
      ),
    },
  ];
}
