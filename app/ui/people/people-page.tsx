import { useSearchParams } from '@remix-run/react';
import { SearchX, Upload, UserPlus, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatInstantDay } from '~/domain/calendar-format';
import { memberStatuses } from '~/domain/organizations/member-inputs';
import { roles } from '~/domain/organizations/roles';
import type { ListedMember } from '~/use-cases/organizations/list-members.server';
import { ButtonLink } from '../primitives/button-link';
import { DataTable, type Column } from '../primitives/data-table';
import { DataTableFilters } from '../primitives/data-table-filters';
import { readSort } from '../primitives/data-table-head';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { AddToGroup } from './add-to-group';
import { MemberStatusBadge } from './member-status-badge';
import { PersonCell } from './person-cell';

export type PeoplePageProps = {
  items: readonly ListedMember[];
  next: string | null;
  groups: readonly { id: string; name: string }[];
  timeZone: string;
  mayInvite: boolean;
  mayGroup: boolean;
  mayExport: boolean;
};

/** Everybody of the organization, searched, filtered, sorted, and gathered into groups. */
export function PeoplePage(props: PeoplePageProps) {
  const { items, next, groups, timeZone, mayInvite, mayGroup, mayExport } = props;
  const { t, i18n } = useTranslation('manage');
  const [query] = useSearchParams();
  const narrowed = ['q', 'role', 'status', 'group', 'after'].some((name) => query.get(name));
  const nameOf = ({ firstName, lastName }: ListedMember) => `${firstName} ${lastName}`;
  const columns: Column<ListedMember>[] = [
    {
      key: 'name',
      header: t('people.columns.name'),
      primary: true,
      sortable: true,
      cell: (member) => <PersonCell id={member.id} name={nameOf(member)} email={member.email} />,
    },
    { key: 'role', header: t('people.columns.role'), cell: ({ role }) => t(`roles.${role}`) },
    {
      key: 'status',
      header: t('people.columns.status'),
      cell: ({ status }) => <MemberStatusBadge status={status} />,
    },
    {
      key: 'groups',
      header: t('people.columns.groups'),
      wideOnly: true,
      cell: (member) => member.groups.join(', ') || '—',
    },
    {
      key: 'registered',
      header: t('people.columns.registered'),
      sortable: true,
      align: 'end',
      cell: ({ registeredAt }) => formatInstantDay(registeredAt, i18n.language, timeZone, 'medium'),
    },
  ];
  const actions = mayInvite && (
    <>
      <ButtonLink to="/manage/people/import" variant="secondary" icon={<Upload aria-hidden="true" />}>
        {t('people.import')}
      </ButtonLink>
      <ButtonLink to="/manage/people/invite" icon={<UserPlus aria-hidden="true" />}>
        {t('people.invite')}
      </ButtonLink>
    </>
  );
  return (
    <>
      <PageHeader title={t('people.title')} description={t('people.description')} actions={actions} />
      <DataTable
        caption={t('people.title')}
        columns={columns}
        rows={items}
        rowKey={({ id }) => id}
        sort={readSort(query, ['name', 'registered']) ?? { key: 'name', direction: 'ascending' }}
        page={{ next }}
        {...(mayGroup &&
          groups.length > 0 && {
            selection: {
              name: 'membershipIds',
              action: '/manage/people/add-to-group',
              rowLabel: nameOf,
              buttons: <AddToGroup groups={groups} />,
            },
          })}
        filters={
          <DataTableFilters
            searchLabel={t('people.search')}
            {...(mayExport && { exportTo: `/manage/people.csv?${query.toString()}` })}
            filters={[
              {
                name: 'role',
                label: t('people.columns.role'),
                all: t('people.allRoles'),
                options: roles.map((value) => ({ value, label: t(`roles.${value}`) })),
              },
              {
                name: 'status',
                label: t('people.columns.status'),
                all: t('people.notArchived'),
                options: [...memberStatuses, 'all' as const].map((value) => ({
                  value,
                  label: t(`people.filter.${value}`),
                })),
              },
              ...(groups.length > 0
                ? [
                    {
                      name: 'group',
                      label: t('people.columns.groups'),
                      all: t('people.allGroups'),
                      options: groups.map(({ id, name }) => ({ value: id, label: name })),
                    },
                  ]
                : []),
            ]}
          />
        }
        empty={
          narrowed ? (
            <EmptyState icon={<SearchX />} title={t('people.noMatch.title')}>
              {t('people.noMatch.text')}
            </EmptyState>
          ) : (
            <EmptyState icon={<Users />} title={t('people.empty.title')} action={actions}>
              {t('people.empty.text')}
            </EmptyState>
          )
        }
      />
    </>
  );
}
