import { Link } from '@remix-run/react';
import { Activity } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/domain/calendar-format';
import type { JobLine } from '~/use-cases/lifecycle/list-jobs.server';
import { DataTable, type Column } from '../primitives/data-table';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { JobOutcome, JobRhythm } from './job-words';
import { useJobWords } from './use-job-words';

/** The timetable: each job, how often it is due, when it last was and what came of it. */
export function JobTable({ jobs }: { jobs: readonly JobLine[] }) {
  const { t, i18n } = useTranslation('operator');
  const { purposeOf } = useJobWords();
  const columns: Column<JobLine>[] = [
    {
      key: 'name',
      header: t('jobs.name'),
      primary: true,
      cell: ({ name }) => (
        <Link to={`/operator/jobs/${name}`} className="rounded-sm underline-offset-4 hover:underline">
          {purposeOf(name) ?? name}
        </Link>
      ),
    },
    { key: 'rhythm', header: t('jobs.rhythm'), cell: ({ rhythm }) => <JobRhythm rhythm={rhythm} /> },
    {
      key: 'lastDueAt',
      header: t('jobs.lastDueAt'),
      cell: ({ lastDueAt }) => formatInstant(lastDueAt, i18n.language, 'Europe/Paris'),
    },
    { key: 'outcome', header: t('jobs.outcome'), cell: (job) => <JobOutcome job={job} /> },
  ];
  return (
    <>
      <PageHeader title={t('jobs.title')} description={t('jobs.description')} />
      <DataTable
        caption={t('jobs.title')}
        columns={columns}
        rows={jobs}
        rowKey={({ name }) => name}
        empty={
          <EmptyState icon={<Activity />} title={t('jobs.empty')}>
            {t('jobs.emptyText')}
          </EmptyState>
        }
      />
    </>
  );
}
