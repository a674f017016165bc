import type { ActorOf } from '~/domain/actor';
import { Refusal } from '~/domain/refusal';
import { forAccounts } from '~/platform/tenancy.server';
import { jobLine, type JobLine } from '~/records/lifecycle/job-line.server';

/** One job of the timetable with its last run. Refuses with `not-found`. */
export async function getJob(_actor: ActorOf<'operator'>, { name }: { name: string }): Promise<JobLine> {
  const row = await forAccounts().jobSchedule.findUnique({ where: { name } });
  if (!row || name === 'heartbeat') throw new Refusal('not-found');
  return jobLine(row);
}
