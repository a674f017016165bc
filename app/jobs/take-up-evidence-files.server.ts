import { systemActor } from '~/domain/actor';
import type { JobContext } from '~/jobs/job.server';
import { takeUpEvidenceFiles } from '~/use-cases/proof/take-up-evidence-files.server';

/** Takes up the evidence files that no worker makes any more. */
export const takeUpUnfinishedFiles = ({ now, dryRun }: JobContext) =>
  takeUpEvidenceFiles(systemActor, { dryRun }, { now });
