import { useTranslation } from 'react-i18next';
import type { JobLine } from '~/use-cases/lifecycle/list-jobs.server';
import { Badge, type BadgeTone } from '../primitives/badge';

const tones: Record<JobLine['state'], BadgeTone> = { running: 'info', done: 'success', failed: 'danger' };

export function JobOutcome({ job }: { job: JobLine }) {
  const { t } = useTranslation('operator');
  return <Badge tone={tones[job.state]}>{t(`jobs.state.${job.state}`)}</Badge>;
}

/** How often a job is due: every so many minutes, or at a time of day in Paris. */
export function JobRhythm({ rhythm }: Pick<JobLine, 'rhythm'>) {
  const { t } = useTranslation('operator');
  if (!rhythm) return <>{t('none')}</>;
  if ('dailyAt' in rhythm) return <>{t('jobs.dailyAt', { time: rhythm.dailyAt })}</>;
  const { everyMinutes } = rhythm;
  return everyMinutes % 60 === 0 ? (
    <>{t('jobs.everyHours', { count: everyMinutes / 60 })}</>
  ) : (
    <>{t('jobs.everyMinutes', { count: everyMinutes })}</>
  );
}
