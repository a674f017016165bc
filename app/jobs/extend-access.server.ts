import type { JobContext } from '~/jobs/job.server';
import { extendAccess as extend } from '~/use-cases/attendance/extend-access.server';
import { nextInterruptionEnd } from '~/use-cases/attendance/next-interruption-end.server';

/** Extends access for what was unavailable, once it is over (K08, K09). */
export const extendAccess = (context: JobContext) => extend(context);

export const nextExtension = (after: Date) => nextInterruptionEnd(after);
