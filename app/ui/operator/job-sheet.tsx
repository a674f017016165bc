import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/domain/calendar-format';
import type { JobLine } from '~/use-cases/lifecycle/list-jobs.server';
import type { FormAnswer } from '../auth/form-answer';
import { Card } from '../primitives/card';
import { DescriptionList } from '../primitives/description-list';
import { PageHeader } from '../primitives/page-header';
import { ActForm } from './act-form';
import { JobOutcome, JobRhythm } from './job-words';
import { useJobWords } from './use-job-words';

/** One job: its last run in full, and the way to run it now. */
export function JobSheet({ job, answer }: { job: JobLine; answer: FormAnswer | undefined }) {
  const { t, i18n } = useTranslation('operator');
  const words = useJobWords();
  const purpose = words.purposeOf(job.name) ?? job.name;
  const instant = (value: string) => formatInstant(value, i18n.language, 'Europe/Paris', 'long');
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('jobs.title'), to: '/operator/jobs' }, { label: purpose }]}
        title={purpose}
        description={<code>{job.name}</code>}
        badge={<JobOutcome job={job} />}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <Card title={t('job.lastRun')}>
          <DescriptionList
            items={[
              { term: t('jobs.rhythm'), detail: <JobRhythm rhythm={job.rhythm} /> },
              { term: t('jobs.lastDueAt'), detail: instant(job.lastDueAt) },
              { term: t('job.finishedAt'), detail: job.finishedAt ? instant(job.finishedAt) : t('none') },
              ...(job.error ? [{ term: t('job.error'), detail: job.error }] : []),
              ...Object.entries(job.result ?? {}).map(([name, value]) => ({
                term: words.figureOf(name),
                detail: words.valueOf(value),
              })),
            ]}
          />
        </Card>
        <Card title={t('job.runTitle')} description={t('job.runText')}>
          <ActForm answer={answer} submit={t('job.run')}>
            {() => <input type="hidden" name="name" value={job.name} />}
          </ActForm>
        </Card>
      </div>
    </>
  );
}
