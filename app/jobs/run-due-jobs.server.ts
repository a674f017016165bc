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
    const report = await runClaimed(job, at, now);
    if (report) reports.push(report);
  }
  return reports;
}

/** Runs one job at this very moment, whatever its rhythm; null when there is none of that name, or it failed. */
export async function runJobNow(
  name: string,
  now: Date,
  jobs: readonly Job[] = timetable,
): Promise<JobReport | null> {
  const job = jobs.find((line) => line.name === name);
  return job ? runClaimed(job, now, now) : null;
}

async function runClaimed(job: Job, at: Date, now: Date): Promise<JobReport | null> {
  if (!(await claimDueJob(job.name, at, job.rhythm))) return null;
  try {
    const changed = await job.run({ now, dryRun: false });
    await finishJob(job.name, { result: changed });
    return { job: job.name, at, changed };
  } catch (error) {
    logger.error({ job: job.name, err: error }, 'job failed');
    await finishJob(job.name, { error: error instanceof Error ? error.message : String(error) });
    return null;
  }
}
