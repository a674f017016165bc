import { Form, useSearchParams } from '@remix-run/react';
import { Download, FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { invoiceKinds } from '~/domain/billing/invoice';
import { invoiceFilters } from '~/domain/billing/invoice-inputs';
import { Button } from '../primitives/button';
import { Card } from '../primitives/card';
import { DataTable } from '../primitives/data-table';
import { DataTableFilters } from '../primitives/data-table-filters';
import { DateField } from '../primitives/date-field';
import { EmptyState } from '../primitives/empty-state';
import { useInvoiceColumns, type InvoiceRow } from './use-invoice-columns';

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
