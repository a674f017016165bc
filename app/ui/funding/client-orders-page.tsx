import { Link } from '@remix-run/react';
import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '~/domain/money';
import type { ClientOrderLine } from '~/use-cases/funding/list-client-orders.server';
import { Badge } from '../primitives/badge';
import { DataTable, type Column } from '../primitives/data-table';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { useFormats } from '../primitives/use-formats';
import { OrderStateBadge } from './order-state-badge';

/** All orders of a client, those that wait for its clicks marked. */
export function ClientOrdersPage({
  items,
  next,
}: {
  items: readonly ClientOrderLine[];
  next: string | null;
}) {
  const { t, i18n } = useTranslation('orders');
  const formats = useFormats();
  const columns: Column<ClientOrderLine>[] = [
    {
      key: 'title',
      header: t('columns.order'),
      primary: true,
      cell: ({ id, title, number }) => (
        <Link to={`/client/orders/${id}`} prefetch="intent" className="underline-offset-4 hover:underline">
          {title}
          <span className="block text-sm font-normal text-ink-faint">{number}</span>
        </Link>
      ),
    },
    {
      key: 'state',
      header: t('columns.state'),
      cell: ({ state, waits }) =>
        waits ? <Badge tone="warning">{t('clientOrders.waits')}</Badge> : <OrderStateBadge state={state} />,
    },
    {
      key: 'dates',
      header: t('columns.dates'),
      cell: ({ startsOn, endsOn }) => (
        <span className="whitespace-nowrap">{formats.days(startsOn, endsOn)}</span>
      ),
    },
    {
      key: 'places',
      header: t('columns.taken'),
      align: 'end',
      cell: ({ taken, places }) => t('taken', { taken, places }),
    },
    {
      key: 'price',
      header: t('columns.price'),
      align: 'end',
      cell: ({ priceCents, currency }) => formatMoney({ cents: priceCents, currency }, i18n.language),
    },
  ];
  return (
    <>
      <PageHeader title={t('list.title')} description={t('clientOrders.description')} />
      <DataTable
        caption={t('list.title')}
        columns={columns}
        rows={items}
        rowKey={({ id }) => id}
        page={{ next }}
        empty={
          <EmptyState icon={<FileText />} title={t('list.empty.title')}>
            {t('clientOrders.empty')}
          </EmptyState>
        }
      />
    </>
  );
}
