import type { Job } from '~/jobs/job.server';
import { lastDueMoment } from '~/jobs/last-due-moment.server';
import { performJob, type JobReport } from '~/jobs/perform-job.server';
import { timetable } from '~/jobs/schedule.server';
import { claimDueJob } from '~/platform/timetable.server';

/**
 * Runs each job whose latest due moment has not been run yet, one after the other. A moment is claimed by one
 * process only; a job that fails is logged, shown to operators, and due again at its next moment.
 */
export async function runDueJobs(now: Date, jobs: readonly Job[] = timetable): Promise<JobReport[]> {
  const reports: JobReport[] = [];
  for (const job of jobs) {
    const report = await runClaimed(job, lastDueMoment(job.rhythm, now), now);
    if (report) reports.push(report);
  }
  return reports;
}

/** Runs one job at this very moment, whatever its rhythm; null when there is none of that name. */
export async function runJobNow(
  name: string,
  now: Date,
  jobs: readonly Job[] = timetable,
): Promise<JobReport | null> {
  const job = jobs.find((line) => line.name === name);
  return job ? runClaimed(job, now, now) : null;
}

async function runClaimed(job: Job, at: Date, now: Date): Promise<JobReport | null> {
  return (await claimDueJob(job.name, at, job.rhythm)) ? performJob(job, at, now) : null;
}
