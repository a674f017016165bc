import type { JobContext } from '~/jobs/job.server';
import { deleteExpired } from '~/use-cases/lifecycle/delete-expired.server';

export const sweepExpired = ({ now, dryRun }: JobContext) => deleteExpired({ dryRun }, { now });
