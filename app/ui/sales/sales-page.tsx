import { Form, Link, useSearchParams } from '@remix-run/react';
import { Download, FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { saleFilters } from '~/domain/sales/sale-inputs';
import type { ListedSale, ListedSales } from '~/use-cases/sales/list-sales.server';
import { Button } from '../primitives/button';
import { ButtonLink } from '../primitives/button-link';
import { Card } from '../primitives/card';
import { DataTable, type Column } from '../primitives/data-table';
import { DataTableFilters } from '../primitives/data-table-filters';
import { DateField } from '../primitives/date-field';
import { EmptyState } from '../primitives/empty-state';
import { StatTile } from '../primitives/stat-tile';
import { useFormats } from '../primitives/use-formats';
import { SaleStandingBadge } from './sale-standing-badge';
import { useMoney } from './use-money';

export type SalesPageProps = {
  items: readonly ListedSale[];
  next: string | null;
  totals: ListedSales['totals'];
  today: string;
};

/** Every document that the organization issued, what is open of them, and the file for the accountant. */
export function SalesPage({ items, next, totals, today }: SalesPageProps) {
  const { t } = useTranslation('sales');
  const [query] = useSearchParams();
  const money = useMoney();
  const columns = useColumns();
  const narrowed = ['q', 'status', 'payer', 'after'].some((name) => query.get(name));
  return (
    <div className="flex flex-col gap-8">
      <div className="grid gap-4 sm:grid-cols-3">
        <StatTile label={t('totals.open')} value={money(totals.openCents)} to="?status=unpaid" />
        <StatTile label={t('totals.overdue')} value={money(totals.overdueCents)} to="?status=overdue" />
        <StatTile label={t('totals.toRefund')} value={money(totals.toRefundCents)} to="?status=to-refund" />
      </div>
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={items}
        rowKey={({ id }) => id}
        page={{ next }}
        filters={
          <DataTableFilters
            searchLabel={t('search')}
            filters={[
              {
                ...{ name: 'status', label: t('columns.standing'), all: t('filters.all') },
                options: saleFilters.map((value) => ({ value, label: t(`filters.${value}`) })),
              },
              {
                ...{ name: 'payer', label: t('columns.buyer'), all: t('payers.all') },
                options: (['client', 'opco'] as const).map((value) => ({
                  value,
                  label: t(`payers.${value}`),
                })),
              },
            ]}
          />
        }
        empty={
          <EmptyState
            icon={<FileText />}
            title={narrowed ? t('empty.none') : t('empty.title')}
            action={narrowed ? undefined : <ButtonLink to="/manage/orders">{t('empty.action')}</ButtonLink>}
          >
            {narrowed ? t('empty.noneText') : t('empty.text')}
          </EmptyState>
        }
      />
      <Accountant today={today} />
    </div>
  );
}

function useColumns(): Column<ListedSale>[] {
  const { t } = useTranslation('sales');
  const { t: invoiceWords } = useTranslation('invoice');
  const formats = useFormats();
  const money = useMoney();
  return [
    {
      key: 'number',
      header: t('columns.number'),
      primary: true,
      cell: ({ id, number, kind }) => (
        <div>
          <Link to={`/manage/sales/${id}`} className="text-accent-text underline-offset-4 hover:underline">
            {number}
          </Link>
          <p className="text-sm font-normal whitespace-nowrap text-ink-faint">
            {invoiceWords(`kinds.${kind}`)}
          </p>
        </div>
      ),
    },
    {
      key: 'buyer',
      header: t('columns.buyer'),
      cell: ({ buyer, orderId, orderNumber }) => (
        <div>
          <p className="wrap-break-word">{buyer}</p>
          <Link
            to={`/manage/orders/${orderId}/invoices`}
            className="text-sm text-ink-faint underline-offset-4 hover:underline"
          >
            {t('ofOrder', { number: orderNumber })}
          </Link>
        </div>
      ),
    },
    {
      key: 'issuedOn',
      header: t('columns.issuedOn'),
      wideOnly: true,
      cell: (row) => <span className="whitespace-nowrap">{formats.day(row.issuedOn)}</span>,
    },
    {
      key: 'dueOn',
      header: t('columns.dueOn'),
      cell: ({ dueOn, kind }) =>
        kind === 'credit-note' ? '—' : <span className="whitespace-nowrap">{formats.day(dueOn)}</span>,
    },
    {
      key: 'standing',
      header: t('columns.standing'),
      cell: ({ standing }) => <SaleStandingBadge standing={standing} />,
    },
    {
      key: 'amount',
      header: t('columns.amount'),
      align: 'end',
      cell: ({ cents, openCents, currency }) => (
        <div className="tabular-nums">
          <span className="text-ink">{money(cents, currency)}</span>
          {openCents !== 0 && openCents !== cents && (
            <p className="text-sm text-ink-faint">
              {openCents > 0
                ? t('stillOpen', { amount: money(openCents, currency) })
                : t('toRefund', { amount: money(-openCents, currency) })}
            </p>
          )}
        </div>
      ),
    },
  ];
}

function Accountant({ today }: { today: string }) {
  const { t } = useTranslation('sales');
  return (
    <Card title={t('accountant.title')} description={t('accountant.text')}>
      <Form
        method="get"
        action="/manage/sales.csv"
        reloadDocument
        className="flex flex-wrap items-start gap-4"
      >
        <DateField
          label={t('accountant.from')}
          name="from"
          required
          defaultValue={`${today.slice(0, 4)}-01-01`}
        />
        <DateField label={t('accountant.to')} name="to" required defaultValue={today} />
        <Button
          type="submit"
          variant="secondary"
          className="sm:mt-[1.625rem]"
          icon={<Download aria-hidden="true" />}
        >
          {t('accountant.download')}
        </Button>
      </Form>
    </Card>
  );
}
