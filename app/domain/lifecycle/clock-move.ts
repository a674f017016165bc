import { z } from 'zod';
import { addInZone } from '~/domain/calendar';
import { daySchema, instantSchema } from '~/domain/calendar-inputs';
import { idSchema } from '~/domain/id';
import { problem } from '~/domain/input-problem';
import { reasonSchema } from '~/domain/lifecycle/operator-inputs';
import { instantText } from '~/domain/representation';
import { atWallTime } from '~/domain/wall-time';

/** One run of a job on the way of a move; `error` when it failed, `still-due` when it left work it did not change. */
export type ClockRun = { job: string; at: string; changed: Record<string, unknown>; error?: string };

/** Work of the outbox: perform a move of the sandbox clock. */
export const moveClockWork = z.object({ moveId: idSchema });

const timeZone = 'Europe/Paris';
const mostYears = 5;

export const clockSteps = ['day', 'week', 'sixteen-days', 'month', 'date'] as const;

const spans = { day: { days: 1 }, week: { days: 7 }, 'sixteen-days': { days: 16 }, month: { months: 1 } };

/** What an operator's form says: a step, or a day and a time in Paris; and why. */
export const moveClockInput = z
  .object({
    step: z.enum(clockSteps),
    day: daySchema.optional(),
    time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .default('09:00'),
    reason: reasonSchema,
  })
  .refine(({ step, day }) => step !== 'date' || day !== undefined, { ...problem('required'), path: ['day'] });

export type MoveClockInput = z.output<typeof moveClockInput>;

/** The instant that a form asks for, counted from the business instant `now` in Paris. */
export function clockTarget({ step, day, time }: Omit<MoveClockInput, 'reason'>, now: Date): Date {
  if (step !== 'date') return addInZone(now, spans[step], timeZone);
  return atWallTime(day ?? '', time, timeZone);
}

/** What a connector sends: the instant to move to and, if it likes, why. */
export const moveClockCall = z.object({ now: instantSchema, reason: reasonSchema.optional() });

/** Whether the clock may go from one instant to another: forward only, five years at most at a time. */
export function canMoveClock(
  from: Date,
  to: Date,
): { allowed: true } | { allowed: false; reason: 'clock-backwards' | 'clock-too-far' } {
  if (to <= from) return { allowed: false, reason: 'clock-backwards' };
  if (to > addInZone(from, { months: 12 * mostYears }, timeZone))
    return { allowed: false, reason: 'clock-too-far' };
  return { allowed: true };
}

/** Whether a job's answer tells of nothing: every figure is 0, and every list and text empty. */
export function changedNothing(changed: unknown): boolean {
  if (typeof changed === 'object' && changed !== null) return Object.values(changed).every(changedNothing);
  return !changed;
}

/** The clock as connectors read it. `ran` is what the last move ran, in order. */
export const clockRepresentation = z.object({
  now: instantText,
  moving: z.boolean(),
  ran: z.array(
    z.object({
      job: z.string(),
      at: instantText,
      changed: z.record(z.string(), z.unknown()),
      error: z.string().optional(),
    }),
  ),
});
