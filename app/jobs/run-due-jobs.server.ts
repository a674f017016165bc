import type { Job } from '~/jobs/job.server';
import { lastDueMoment } from '~/jobs/last-due-moment.server';
import { timetable } from '~/jobs/schedule.server';
import { logger } from '~/platform/logger.server';
import { claimDueJob, finishJob } from '~/platform/timetable.server';

export type JobReport = { job: string; at: Date; changed: Record<string, unknown> };

/**
 * Runs each job whose latest due moment has not been run yet, one after the other. A moment is claimed by one
 * process only; a job that fails is logged, shown to operators, and due again at its next moment.
 */
export async function runDueJobs(now: Date, jobs: readonly Job[] = timetable): Promise<JobReport[]> {
  const reports: JobReport[] = [];
  for (const job of jobs) {
    const at = lastDueMoment(job.rhythm, now);
    if (!(await claimDueJob(job.name, at))) continue;
    try {
      const changed = await job.run({ now, dryRun: false });
      await finishJob(job.name, { result: changed });
      reports.push({ job: job.name, at, changed });
    } catch (error) {
      logger.error({ job: job.name, err: error }, 'job failed');
      await finishJob(job.name, { error: error instanceof Error ? error.message : String(error) });
    }
  }
  return reports;
}
