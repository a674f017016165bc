import { useForm, type SubmissionResult } from '@conform-to/react';
import { Link, useSearchParams } from '@remix-run/react';
import { SearchX, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatInstantDay } from '~/domain/calendar-format';
import type { ListedGroup } from '~/use-cases/organizations/list-groups.server';
import { Card } from '../primitives/card';
import { ConformForm } from '../primitives/conform-form';
import { DataTable } from '../primitives/data-table';
import { DataTableFilters } from '../primitives/data-table-filters';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { SubmitButton } from '../primitives/submit-button';
import { GroupNameField } from './group-name-field';

export type GroupsPageProps = {
  items: readonly ListedGroup[];
  next: string | null;
  timeZone: string;
  mayWrite: boolean;
  result?: SubmissionResult<string[]>;
};

/** The groups of people, used to enrol many at once. */
export function GroupsPage({ items, next, timeZone, mayWrite, result }: GroupsPageProps) {
  const { t, i18n } = useTranslation('manage');
  const [query] = useSearchParams();
  const [form, fields] = useForm<{ name: string }>({ lastResult: result ?? null });
  const narrowed = Boolean(query.get('q') || query.get('after'));
  return (
    <>
      <PageHeader title={t('groups.title')} description={t('groups.description')} />
      {mayWrite && (
        <Card className="mb-6">
          <ConformForm form={form} className="flex flex-wrap items-end gap-3">
            <GroupNameField
              className="min-w-60 flex-1"
              hint={t('groups.nameHint')}
              field={fields.name}
              problems={form.errors}
            />
            <SubmitButton className="sm:mb-7">{t('groups.create')}</SubmitButton>
          </ConformForm>
        </Card>
      )}
      <DataTable
        caption={t('groups.title')}
        rows={items}
        rowKey={({ id }) => id}
        page={{ next }}
        filters={
          items.length > 0 || narrowed ? <DataTableFilters searchLabel={t('groups.search')} /> : undefined
        }
        columns={[
          {
            key: 'name',
            header: t('groups.columns.name'),
            primary: true,
            cell: ({ id, name }) => (
              <Link
                to={`/manage/groups/${id}`}
                prefetch="intent"
                className="rounded-sm underline-offset-4 hover:underline"
              >
                {name}
              </Link>
            ),
          },
          {
            key: 'members',
            header: t('groups.columns.members'),
            align: 'end',
            cell: ({ members }) => members,
          },
          {
            key: 'created',
            header: t('groups.columns.created'),
            align: 'end',
            cell: ({ createdAt }) => formatInstantDay(createdAt, i18n.language, timeZone, 'medium'),
          },
        ]}
        empty={
          narrowed ? (
            <EmptyState icon={<SearchX />} title={t('groups.noMatch.title')}>
              {t('groups.noMatch.text')}
            </EmptyState>
          ) : (
            <EmptyState icon={<Users />} title={t('groups.empty.title')}>
              {t('groups.empty.text')}
            </EmptyState>
          )
        }
      />
    </>
  );
}
