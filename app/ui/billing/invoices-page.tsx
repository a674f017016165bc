import { Form, Link, useSearchParams } from '@remix-run/react';
import { Download, FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { invoiceKinds, type InvoiceDocument, type InvoiceKind } from '~/domain/billing/invoice';
import { invoiceFilters } from '~/domain/billing/invoice-inputs';
import { periodWords, type InvoiceStatus } from '~/domain/billing/invoice-words';
import { Button } from '../primitives/button';
import { buttonStyle } from '../primitives/button-style';
import { Card } from '../primitives/card';
import { DataTable, type Column } from '../primitives/data-table';
import { DataTableFilters } from '../primitives/data-table-filters';
import { DateField } from '../primitives/date-field';
import { EmptyState } from '../primitives/empty-state';
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

/** Every document issued, newest first, each to be opened and downloaded; and the file for the accountant. */
export function InvoicesPage({
  invoices,
  next,
  today,
}: {
  invoices: readonly InvoiceRow[];
  next: string | null;
  today: string;
}) {
  const { t } = useTranslation('billing');
  const { t: invoiceWords } = useTranslation('invoice');
  const [query] = useSearchParams();
  const columns = useInvoiceColumns();
  const filtered = Boolean(query.get('kind') || query.get('status'));
  return (
    <div className="flex flex-col gap-8">
      <DataTable
        caption={t('invoices.title')}
        columns={columns}
        rows={invoices}
        rowKey={({ id }) => id}
        page={{ next }}
        filters={
          <DataTableFilters
            filters={[
              {
                name: 'kind',
                label: t('invoices.kind'),
                all: t('invoices.allKinds'),
                options: invoiceKinds.map((value) => ({ value, label: invoiceWords(`kinds.${value}`) })),
              },
              {
                name: 'status',
                label: t('invoices.status'),
                all: t('invoices.allStatuses'),
                options: invoiceFilters.map((value) => ({ value, label: t(`invoices.filters.${value}`) })),
              },
            ]}
          />
        }
        empty={
          <EmptyState icon={<FileText />} title={t('invoices.empty.title')}>
            {filtered ? t('invoices.empty.none') : t('invoices.empty.text')}
          </EmptyState>
        }
      />
      <Card title={t('invoices.accountant')} description={t('invoices.accountantText')}>
        <Form
          method="get"
          action="/manage/billing/invoices.csv"
          reloadDocument
          className="flex flex-wrap items-start gap-4"
        >
          <DateField
            label={t('invoices.from')}
            name="from"
            required
            defaultValue={`${today.slice(0, 4)}-01-01`}
            max={today}
          />
          <DateField label={t('invoices.to')} name="to" required defaultValue={today} />
          <Button
            type="submit"
            variant="secondary"
            className="sm:mt-[1.625rem]"
            icon={<Download aria-hidden="true" />}
          >
            {t('invoices.download')}
          </Button>
        </Form>
      </Card>
    </div>
  );
}

function useInvoiceColumns(): Column<InvoiceRow>[] {
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
