import type { Job } from '~/jobs/job.server';
import { logger } from '~/platform/logger.server';
import { finishJob } from '~/platform/timetable.server';

/** What a job did at a due moment; `error` when it failed. */
export type JobReport = { job: string; at: Date; changed: Record<string, unknown>; error?: string };

/** Runs a job whose moment is this process's to do, and keeps what came of it for operators. Never throws. */
export async function performJob(job: Job, at: Date, now: Date): Promise<JobReport> {
  try {
    const changed = await job.run({ now, dryRun: false });
    await finishJob(job.name, { result: changed });
    return { job: job.name, at, changed };
  } catch (cause) {
    logger.error({ job: job.name, err: cause }, 'job failed');
    const error = cause instanceof Error ? cause.message : String(cause);
    await finishJob(job.name, { error });
    return { job: job.name, at, changed: {}, error };
  }
}
