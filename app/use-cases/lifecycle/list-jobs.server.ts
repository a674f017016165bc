import type { ActorOf } from '~/domain/actor';
import { forAccounts } from '~/platform/tenancy.server';
import { jobLine, type JobLine } from '~/records/lifecycle/job-line.server';

export type { JobLine };

/** The timetable as the workers keep it: each job's rhythm, when it was last due, and what it did. */
export async function listJobs(_actor: ActorOf<'operator'>): Promise<JobLine[]> {
  const rows = await forAccounts().jobSchedule.findMany({
    where: { name: { not: 'heartbeat' } },
    orderBy: { name: 'asc' },
  });
  return rows.map(jobLine);
}
