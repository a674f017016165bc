import { Link, useSearchParams } from '@remix-run/react';
import { LibraryBig, Plus, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ListedBank } from '~/use-cases/assessment/list-banks.server';
import { ButtonLink } from '../../primitives/button-link';
import { DataTable } from '../../primitives/data-table';
import { DataTableFilters } from '../../primitives/data-table-filters';
import { EmptyState } from '../../primitives/empty-state';
import { PageHeader } from '../../primitives/page-header';

/** The question banks of the organization. */
export function BanksPage({ items, next }: { items: readonly ListedBank[]; next: string | null }) {
  const { t } = useTranslation('questions');
  const [query] = useSearchParams();
  const narrowed = ['q', 'status', 'after'].some((name) => query.get(name));
  const create = (
    <ButtonLink to="/teach/banks/create" icon={<Plus aria-hidden="true" />}>
      {t('banks.create.action')}
    </ButtonLink>
  );
  const untouched = items.length === 0 && !narrowed;
  return (
    <>
      <PageHeader
        title={t('banks.title')}
        description={t('banks.description')}
        actions={!untouched && create}
      />
      <DataTable
        caption={t('banks.title')}
        rows={items}
        rowKey={({ id }) => id}
        page={{ next }}
        filters={
          !untouched && (
            <DataTableFilters
              searchLabel={t('banks.search')}
              filters={[
                {
                  name: 'status',
                  label: t('banks.status.label'),
                  all: t('banks.status.open'),
                  options: [{ value: 'archived', label: t('banks.status.archived') }],
                },
              ]}
            />
          )
        }
        columns={[
          {
            key: 'title',
            header: t('banks.columns.title'),
            primary: true,
            cell: ({ id, title, description }) => (
              <>
                <Link
                  to={`/teach/banks/${id}`}
                  prefetch="intent"
                  className="rounded-sm underline-offset-4 hover:underline"
                >
                  {title}
                </Link>
                {description && (
                  <span className="mt-0.5 line-clamp-2 block max-w-2xl text-sm font-normal text-ink-soft">
                    {description}
                  </span>
                )}
              </>
            ),
          },
          {
            key: 'questions',
            header: t('banks.columns.questions'),
            align: 'end',
            cell: ({ questions }) => questions,
          },
        ]}
        empty={
          narrowed ? (
            <EmptyState
              icon={<SearchX />}
              title={t('banks.noMatch.title')}
              action={
                <Link
                  to="/teach/banks"
                  reloadDocument
                  className="text-accent-text underline underline-offset-4"
                >
                  {t('banks.noMatch.action')}
                </Link>
              }
            >
              {t('banks.noMatch.text')}
            </EmptyState>
          ) : (
            <EmptyState icon={<LibraryBig />} title={t('banks.empty.title')} action={create}>
              {t('banks.empty.text')}
            </EmptyState>
          )
        }
      />
    </>
  );
}
