import { Link } from '@remix-run/react';
import { FolderOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '~/domain/money';
import type { ClientSheet } from '~/use-cases/clients/get-client-sheet.server';
import { OrderStateBadge } from '../funding/order-state-badge';
import { ButtonLink } from '../primitives/button-link';
import { DataTable, type Column } from '../primitives/data-table';
import { EmptyState } from '../primitives/empty-state';
import { useFormats } from '../primitives/use-formats';

type Order = ClientSheet['orders'][number];

/** What was sold to a client. */
export function OrderTable({ orders, newOrder }: { orders: readonly Order[]; newOrder: string | null }) {
  const { t, i18n } = useTranslation('clients');
  const formats = useFormats();
  const columns: Column<Order>[] = [
    {
      key: 'title',
      header: t('orderColumns.title'),
      primary: true,
      cell: ({ id, number, title }) => (
        <Link to={`/manage/orders/${id}`} className="font-[560] underline-offset-4 hover:underline">
          {title} <span className="font-normal text-ink-faint">{number}</span>
        </Link>
      ),
    },
    {
      key: 'dates',
      header: t('orderColumns.dates'),
      cell: ({ startsOn, endsOn }) => (
        <span className="whitespace-nowrap">{formats.days(startsOn, endsOn)}</span>
      ),
    },
    {
      key: 'status',
      header: t('orderColumns.status'),
      cell: ({ state }) => <OrderStateBadge state={state} />,
    },
    {
      key: 'places',
      header: t('orderColumns.places'),
      align: 'end',
      wideOnly: true,
      cell: ({ places }) => formats.number(places),
    },
    {
      key: 'price',
      header: t('orderColumns.price'),
      align: 'end',
      cell: ({ priceCents: cents, currency }) => formatMoney({ cents, currency }, i18n.language),
    },
  ];
  return (
    <DataTable
      caption={t('sheet.orders')}
      columns={columns}
      rows={orders}
      rowKey={({ id }) => id}
      empty={
        <EmptyState
          compact
          headingLevel={3}
          icon={<FolderOpen />}
          title={t('sheet.noOrders')}
          action={newOrder && <ButtonLink to={newOrder}>{t('sheet.newOrder')}</ButtonLink>}
        />
      }
    />
  );
}
