import { systemActor } from '~/domain/actor';
import type { JobContext } from '~/jobs/job.server';
import { deleteUnusedFiles } from '~/use-cases/courses/delete-unused-files.server';
import { removeLeftoverBytes } from '~/use-cases/courses/remove-leftover-bytes.server';
import { removeLeftoverEvidence } from '~/use-cases/proof/remove-leftover-evidence.server';

/** Leftovers first: the bytes of what is deleted then are the worker's to remove. */
export const sweepUnusedFiles = async ({ now, dryRun }: JobContext) => ({
  ...(await removeLeftoverBytes({ dryRun }, { at: new Date() })),
  ...(await removeLeftoverEvidence(systemActor, { dryRun }, { at: new Date() })),
  ...(await deleteUnusedFiles({ dryRun }, { now })),
});
