import { z } from 'zod';
import { daySchema, instantSchema } from '~/domain/calendar-inputs';
import { idSchema } from '~/domain/id';
import { problem } from '~/domain/input-problem';
import { clockSteps } from '~/domain/lifecycle/clock-run';
import { reasonSchema } from '~/domain/lifecycle/operator-inputs';
import { instantText } from '~/domain/representation';

/** Work of the outbox: perform a move of the sandbox clock. */
export const moveClockWork = z.object({ moveId: idSchema });

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

/** What a connector sends: the instant to move to and, if it likes, why. */
export const moveClockCall = z.object({ now: instantSchema, reason: reasonSchema.optional() });

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
