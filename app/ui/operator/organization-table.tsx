import { Link, useSearchParams } from '@remix-run/react';
import { Building2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { planCodes, planNames } from '~/domain/billing/plan-codes';
import { formatInstantDay } from '~/domain/calendar-format';
import { contractStates } from '~/domain/lifecycle/contract-state';
import { organizationRisks, organizationSorts } from '~/domain/lifecycle/operator-inputs';
import type { ListedOrganization } from '~/use-cases/lifecycle/list-organizations.server';
import { DataTable, type Column } from '../primitives/data-table';
import { readSort } from '../primitives/data-table-head';
import { DataTableFilters } from '../primitives/data-table-filters';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { useFormats } from '../primitives/use-formats';
import { RiskBadges } from './risk-badges';
import { StateBadge } from './state-badge';
import { useConsoleWords } from './use-console-words';

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
  const words = useConsoleWords();
  const [query] = useSearchParams();
  const day = (instant: string | null, timeZone: string) =>
    instant ? (
      <span className="sm:whitespace-nowrap">
        {formatInstantDay(instant, i18n.language, timeZone, 'medium')}
      </span>
    ) : (
      t('none')
    );
  const columns: Column<ListedOrganization>[] = [
    {
      key: 'name',
      sortable: true,
      header: t('organizations.name'),
      primary: true,
      cell: ({ id, name }) => (
        <Link
          to={`/operator/organizations/${id}`}
          className="inline-block rounded-sm underline-offset-4 hover:underline sm:min-w-36"
        >
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
      key: 'revenue',
      header: t('organizations.revenue'),
      align: 'end',
      cell: ({ revenue }) => words.money(revenue),
    },
    { key: 'risk', header: t('organizations.risk'), cell: (row) => <RiskBadges risks={row} /> },
    {
      key: 'endsOn',
      sortable: true,
      header: t('organizations.endsOn'),
      cell: ({ planEndsAt, timeZone }) => day(planEndsAt, timeZone),
    },
    {
      key: 'createdOn',
      sortable: true,
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
        sort={readSort(query, organizationSorts) ?? { key: 'createdOn', direction: 'descending' }}
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
              {
                name: 'risk',
                label: words.t('risks.label'),
                all: words.t('risks.any'),
                options: organizationRisks.map((value) => ({ value, label: words.t(`risks.${value}`) })),
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
