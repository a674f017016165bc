import { runJobNow } from '~/jobs/run-due-jobs.server';
import { businessNow } from '~/platform/clock.server';
import type { WorkHandler } from '~/platform/job-queue.server';

/** Runs the job that an operator asked for; what it did, or why it failed, is told beside its line of the timetable. */
export const runRequestedJob: WorkHandler = async ({ name }) => {
  if (typeof name === 'string') await runJobNow(name, await businessNow());
};
