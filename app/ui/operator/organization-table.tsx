import { Link } from '@remix-run/react';
import { Building2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { planCodes, planNames } from '~/domain/billing/plan-codes';
import { formatInstantDay } from '~/domain/calendar-format';
import { contractStates } from '~/domain/lifecycle/contract-state';
import type { ListedOrganization } from '~/use-cases/lifecycle/list-organizations.server';
import { DataTable, type Column } from '../primitives/data-table';
import { DataTableFilters } from '../primitives/data-table-filters';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { useFormats } from '../primitives/use-formats';
import { StateBadge } from './state-badge';

/** All organizations of the platform, to find one by name, SIREN, plan or state. */
export function OrganizationTable({
  items,
  next,
}: {
  items: readonly ListedOrganization[];
  next: string | null;
}) {
  const { t, i18n } = useTranslation('operator');
  const formats = useFormats();
  const day = (instant: string | null, timeZone: string) =>
    instant ? formatInstantDay(instant, i18n.language, timeZone, 'medium') : t('none');
  const columns: Column<ListedOrganization>[] = [
    {
      key: 'name',
      header: t('organizations.name'),
      primary: true,
      cell: ({ id, name }) => (
        <Link to={`/operator/organizations/${id}`} className="rounded-sm underline-offset-4 hover:underline">
          {name}
        </Link>
      ),
    },
    { key: 'plan', header: t('organizations.plan'), cell: ({ plan }) => planNames[plan] },
    { key: 'state', header: t('organizations.state'), cell: ({ state }) => <StateBadge state={state} /> },
    {
      key: 'users',
      header: t('organizations.users'),
      align: 'end',
      cell: ({ registeredUsers }) => formats.number(registeredUsers),
    },
    {
      key: 'endsOn',
      header: t('organizations.endsOn'),
      cell: ({ planEndsAt, timeZone }) => day(planEndsAt, timeZone),
    },
    {
      key: 'createdOn',
      header: t('organizations.createdOn'),
      wideOnly: true,
      cell: ({ createdAt, timeZone }) => day(createdAt, timeZone),
    },
  ];
  return (
    <>
      <PageHeader title={t('organizations.title')} description={t('organizations.description')} />
      <DataTable
        caption={t('organizations.title')}
        columns={columns}
        rows={items}
        rowKey={({ id }) => id}
        page={{ next }}
        filters={
          <DataTableFilters
            searchLabel={t('organizations.search')}
            filters={[
              {
                name: 'plan',
                label: t('organizations.plan'),
                all: t('organizations.anyPlan'),
                options: planCodes.map((value) => ({ value, label: planNames[value] })),
              },
              {
                name: 'state',
                label: t('organizations.state'),
                all: t('organizations.anyState'),
                options: contractStates.map((value) => ({ value, label: t(`states.${value}`) })),
              },
            ]}
          />
        }
        empty={
          <EmptyState icon={<Building2 />} title={t('organizations.empty')}>
            {t('organizations.emptyText')}
          </EmptyState>
        }
      />
    </>
  );
}
