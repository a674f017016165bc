import type { JobContext } from '~/jobs/job.server';
import { deleteUnusedFiles } from '~/use-cases/courses/delete-unused-files.server';

export const sweepUnusedFiles = ({ now, dryRun }: JobContext) => deleteUnusedFiles({ dryRun }, { now });
