import { LifeBuoy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OrganizationFault } from '~/use-cases/attendance/list-faults.server';
import { ButtonLink } from '../primitives/button-link';
import { DataTable, type Column } from '../primitives/data-table';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { useFormats } from '../primitives/use-formats';
import { FaultState } from './fault-state';

type FaultTableProps = { items: readonly OrganizationFault[]; next: string | null; timeZone: string };

/** Every fault that an organization's people reported, for those who administer it. */
export function FaultTable({ items, next, timeZone }: FaultTableProps) {
  const { t } = useTranslation('faults');
  const formats = useFormats();
  const columns: Column<OrganizationFault>[] = [
    {
      key: 'fault',
      header: t('columns.fault'),
      primary: true,
      cell: ({ description, page, device }) => (
        <>
          <span className="line-clamp-4 wrap-anywhere whitespace-pre-line">{description}</span>
          <span className="mt-1 block text-xs font-normal wrap-anywhere text-ink-faint">
            {[page, device].filter(Boolean).join(' · ')}
          </span>
        </>
      ),
    },
    { key: 'by', header: t('columns.by'), cell: ({ by }) => by },
    {
      key: 'reportedAt',
      header: t('columns.reportedAt'),
      cell: ({ reportedAt }) => <time dateTime={reportedAt}>{formats.instant(reportedAt, timeZone)}</time>,
    },
    { key: 'state', header: t('columns.state'), cell: (fault) => <FaultState {...fault} /> },
    {
      key: 'answer',
      header: t('columns.answer'),
      cell: ({ answer }) => (
        <span className="wrap-anywhere whitespace-pre-line">{answer || t('noAnswer')}</span>
      ),
    },
  ];
  return (
    <>
      <PageHeader
        title={t('manage.title')}
        description={t('manage.description')}
        actions={
          <ButtonLink variant="secondary" to="/account/faults">
            {t('manage.report')}
          </ButtonLink>
        }
      />
      <DataTable
        caption={t('manage.title')}
        columns={columns}
        rows={items}
        rowKey={({ id }) => id}
        page={{ next }}
        empty={
          <EmptyState icon={<LifeBuoy />} title={t('manage.empty')}>
            {t('manage.emptyText')}
          </EmptyState>
        }
      />
    </>
  );
}
