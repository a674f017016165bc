import { Link, useSearchParams } from '@remix-run/react';
import { FilePlus2, FileText, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { orderStates } from '~/domain/funding/order-state';
import { formatMoney } from '~/domain/money';
import type { ListedOrder } from '~/use-cases/funding/list-orders.server';
import { ButtonLink } from '../primitives/button-link';
import { DataTable, type Column } from '../primitives/data-table';
import { DataTableFilters } from '../primitives/data-table-filters';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { useFormats } from '../primitives/use-formats';
import { OrderStateBadge } from './order-state-badge';

export type OrdersPageProps = {
  items: readonly ListedOrder[];
  next: string | null;
  clients: readonly { id: string; name: string }[];
  mayWrite: boolean;
};

/** All orders, narrowed by where they stand, by client and by words. */
export function OrdersPage({ items, next, clients, mayWrite }: OrdersPageProps) {
  const { t, i18n } = useTranslation('orders');
  const formats = useFormats();
  const [query] = useSearchParams();
  const narrowed = ['q', 'state', 'client', 'after'].some((name) => query.get(name));
  const columns: Column<ListedOrder>[] = [
    {
      key: 'title',
      header: t('columns.order'),
      primary: true,
      cell: ({ id, title, number }) => (
        <Link to={`/manage/orders/${id}`} prefetch="intent" className="underline-offset-4 hover:underline">
          {title}
          <span className="block text-sm font-normal text-ink-faint">{number}</span>
        </Link>
      ),
    },
    { key: 'client', header: t('columns.client'), cell: ({ client }) => client.name },
    { key: 'state', header: t('columns.state'), cell: ({ state }) => <OrderStateBadge state={state} /> },
    {
      key: 'dates',
      header: t('columns.dates'),
      cell: ({ startsOn, endsOn }) => (
        <span className="whitespace-nowrap">{formats.days(startsOn, endsOn)}</span>
      ),
    },
    {
      key: 'places',
      header: t('columns.places'),
      wideOnly: true,
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
  const actions = mayWrite && (
    <ButtonLink to="/manage/orders/new" icon={<FilePlus2 aria-hidden="true" />}>
      {t('list.create')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t('list.title')} description={t('list.description')} actions={actions} />
      <DataTable
        caption={t('list.title')}
        columns={columns}
        rows={items}
        rowKey={({ id }) => id}
        page={{ next }}
        filters={
          <DataTableFilters
            searchLabel={t('list.search')}
            exportTo={`/manage/orders.csv?${query.toString()}`}
            filters={[
              {
                name: 'state',
                label: t('columns.state'),
                all: t('list.allStates'),
                options: orderStates.map((value) => ({ value, label: t(`states.${value}`) })),
              },
              {
                name: 'client',
                label: t('columns.client'),
                all: t('list.allClients'),
                options: clients.map(({ id, name }) => ({ value: id, label: name })),
              },
            ]}
          />
        }
        empty={
          narrowed ? (
            <EmptyState icon={<SearchX />} title={t('list.noMatch.title')}>
              {t('list.noMatch.text')}
            </EmptyState>
          ) : (
            <EmptyState icon={<FileText />} title={t('list.empty.title')} action={actions}>
              {t('list.empty.text')}
            </EmptyState>
          )
        }
      />
    </>
  );
}
