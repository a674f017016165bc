import { systemActor } from '~/domain/actor';
import type { JobContext } from '~/jobs/job.server';
import { deleteExpiredArchives } from '~/use-cases/lifecycle/delete-expired-archives.server';
import { finishErasures } from '~/use-cases/organizations/finish-erasures.server';

/** What was kept for a time that is over: archives, and the names of people who asked to be erased. */
export const sweepArchives = async ({ now, dryRun }: JobContext) => ({
  ...(await deleteExpiredArchives(systemActor, { dryRun }, { now })),
  ...(await finishErasures(systemActor, { dryRun }, { now })),
});
