import type { Job } from '~/jobs/job.server';
import { sweepExpired } from '~/jobs/sweep-expired.server';
import { sweepUnusedFiles } from '~/jobs/sweep-unused-files.server';
import { verifyEvidence } from '~/jobs/verify-evidence.server';

/** The whole timetable. Moments are of the business clock; `dailyAt` is a wall time in Europe/Paris. */
export const timetable: readonly Job[] = [
  { name: 'sweep-expired', rhythm: { everyMinutes: 60 }, run: sweepExpired },
  { name: 'sweep-unused-files', rhythm: { dailyAt: '04:00' }, run: sweepUnusedFiles },
  { name: 'verify-evidence', rhythm: { dailyAt: '03:00' }, run: verifyEvidence, onceByMove: true },
];
