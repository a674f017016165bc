import { systemActor } from '~/domain/actor';
import type { JobContext } from '~/jobs/job.server';
import { deleteExpiredArchives } from '~/use-cases/lifecycle/delete-expired-archives.server';

export const sweepArchives = ({ now, dryRun }: JobContext) =>
  deleteExpiredArchives(systemActor, { dryRun }, { now });
