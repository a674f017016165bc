import { Link } from '@remix-run/react';
import { LifeBuoy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ReportedFault } from '~/use-cases/attendance/list-reported-faults.server';
import { DataTable, type Column } from '../primitives/data-table';
import { EmptyState } from '../primitives/empty-state';
import { useFormats } from '../primitives/use-formats';
import { FaultState } from './fault-state';

const timeZone = 'Europe/Paris';

/** Faults of all organizations, the overdue first, or those answered. */
export function ReportedFaults(page: {
  items: readonly ReportedFault[];
  next: string | null;
  closed: boolean;
}) {
  const { t } = useTranslation('faults');
  const formats = useFormats();
  const columns: Column<ReportedFault>[] = [
    {
      key: 'fault',
      header: t('columns.fault'),
      primary: true,
      cell: ({ id, organization, description, page: at }) => (
        <>
          <Link
            to={`/operator/faults/${organization.id}/${id}`}
            className="line-clamp-2 rounded-sm wrap-anywhere text-accent-text underline underline-offset-4"
          >
            {description}
          </Link>
          {at && <span className="mt-1 block text-xs font-normal wrap-anywhere text-ink-faint">{at}</span>}
        </>
      ),
    },
    { key: 'organization', header: t('columns.organization'), cell: ({ organization }) => organization.name },
    {
      key: 'reportedAt',
      header: t('columns.reportedAt'),
      cell: ({ reportedAt }) => <time dateTime={reportedAt}>{formats.instant(reportedAt, timeZone)}</time>,
    },
    {
      key: 'state',
      header: t('columns.state'),
      cell: (fault) => (
        <span className="block">
          <FaultState {...fault} />
          {fault.minutesLeft !== null && (
            <span className="mt-1 block text-xs text-ink-faint">
              {t('deadline', { at: formats.instant(fault.deadlineAt, timeZone) })}
            </span>
          )}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('operator.tabs')}
      columns={columns}
      rows={page.items}
      rowKey={({ id }) => id}
      page={{ next: page.next }}
      empty={
        <EmptyState
          icon={<LifeBuoy />}
          title={page.closed ? t('operator.emptyClosed') : t('operator.empty')}
          compact
        >
          {t('operator.emptyText')}
        </EmptyState>
      }
    />
  );
}
