import { Link, useSearchParams } from '@remix-run/react';
import { Building2, Plus, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatSiren } from '~/domain/organizations/siren';
import type { ListedClient } from '~/use-cases/clients/list-clients.server';
import { Badge } from '../primitives/badge';
import { ButtonLink } from '../primitives/button-link';
import { DataTable, type Column } from '../primitives/data-table';
import { DataTableFilters } from '../primitives/data-table-filters';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { useFormats } from '../primitives/use-formats';

export type ClientsPageProps = {
  items: readonly ListedClient[];
  next: string | null;
  mayWrite: boolean;
};

/** The companies that buy training, searched and filtered. */
export function ClientsPage({ items, next, mayWrite }: ClientsPageProps) {
  const { t } = useTranslation('clients');
  const formats = useFormats();
  const [query] = useSearchParams();
  const narrowed = ['q', 'status', 'after'].some((name) => query.get(name));
  const columns: Column<ListedClient>[] = [
    { key: 'name', header: t('columns.name'), primary: true, cell: (client) => <NameCell client={client} /> },
    {
      key: 'siren',
      header: t('columns.siren'),
      cell: ({ siren, vatNumber }) => (siren ? formatSiren(siren) : (vatNumber ?? '—')),
    },
    { key: 'city', header: t('columns.city'), wideOnly: true, cell: ({ city }) => city || '—' },
    { key: 'opco', header: t('columns.opco'), cell: ({ opco }) => opco ?? '—' },
    {
      key: 'contacts',
      header: t('columns.contacts'),
      wideOnly: true,
      cell: ({ contacts }) =>
        contacts
          .filter(({ status }) => status !== 'archived')
          .map(({ firstName, lastName }) => `${firstName} ${lastName}`)
          .join(', ') || '—',
    },
    {
      key: 'orders',
      header: t('columns.orders'),
      align: 'end',
      cell: ({ orders }) => formats.number(orders),
    },
  ];
  const add = mayWrite && (
    <ButtonLink to="/manage/clients/new" icon={<Plus aria-hidden="true" />}>
      {t('create')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} actions={add} />
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={items}
        rowKey={({ id }) => id}
        page={{ next }}
        filters={
          <DataTableFilters
            searchLabel={t('search')}
            exportTo={`/manage/clients.csv?${query.toString()}`}
            filters={[
              {
                name: 'status',
                label: t('filter.status'),
                all: t('filter.open'),
                options: (['archived', 'all'] as const).map((value) => ({
                  value,
                  label: t(`filter.${value}`),
                })),
              },
            ]}
          />
        }
        empty={
          narrowed ? (
            <EmptyState icon={<SearchX />} title={t('noMatch.title')}>
              {t('noMatch.text')}
            </EmptyState>
          ) : (
            <EmptyState icon={<Building2 />} title={t('empty.title')} action={add}>
              {t('empty.text')}
            </EmptyState>
          )
        }
      />
    </>
  );
}

function NameCell({ client }: { client: ListedClient }) {
  const { t } = useTranslation('clients');
  return (
    <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
      <Link to={`/manage/clients/${client.id}`} className="font-[560] underline-offset-4 hover:underline">
        {client.name}
      </Link>
      {client.archivedAt && <Badge>{t('archivedBadge')}</Badge>}
      {client.unanswered > 0 && (
        <Badge tone="warning" dot>
          {t('unanswered', { count: client.unanswered })}
        </Badge>
      )}
    </span>
  );
}
