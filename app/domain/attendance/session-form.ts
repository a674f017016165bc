import { z } from 'zod';
import {
  changeSessionInput,
  planSessionInput,
  roomKinds,
  sessionModes,
} from '~/domain/attendance/session-inputs';
import { asTyped, halfDayTyped, typedAlike, type HalfDayTimes } from '~/domain/attendance/typed-half-day';
import { daySchema, timeSchema, timeZoneSchema } from '~/domain/calendar-inputs';
import { idSchema } from '~/domain/id';
import { problem } from '~/domain/input-problem';

const typedSchema = z
  .object({
    id: idSchema.optional(),
    day: daySchema,
    from: timeSchema,
    to: timeSchema,
    breakMinutes: z.int().min(0).max(600).default(0),
  })
  .refine(({ from, to }) => from !== to, { path: ['to'], ...problem('half-day-reversed') });

const typedSession = z.object({
  timeZone: timeZoneSchema,
  halfDays: z.array(typedSchema).min(1).max(60),
  title: z.string().optional(),
  mode: z.enum(sessionModes),
  place: z.string().optional(),
  instructions: z.string().optional(),
  roomKind: z.enum(roomKinds).optional(),
  roomLink: z.string().optional(),
  capacity: z.number().optional(),
  trainerIds: z.array(z.string()).default([]),
});

type Typed = z.output<typeof typedSession>;
type KnownHalfDay = HalfDayTimes & { id: string };

/** The form that plans a session: half-days by the clocks of its time zone. Gives what the use case takes. */
export const planSessionForm = typedSession
  .extend({ courseId: z.string().optional(), lessonId: z.string().optional() })
  .transform((form, context) => readBy(planSessionInput, { ...form, halfDays: timesOf(form, []) }, context));

/** The form that changes one; half-days whose times were not touched keep their very instants. */
export const changeSessionForm = (sessionId: string, known: readonly KnownHalfDay[], timeZone: string) =>
  typedSession.extend({ reason: z.string().optional() }).transform((form, context) => {
    const unchanged = form.timeZone === timeZone ? known : [];
    return readBy(changeSessionInput, { ...form, sessionId, halfDays: timesOf(form, unchanged) }, context);
  });

function timesOf({ halfDays, timeZone }: Typed, known: readonly KnownHalfDay[]) {
  return halfDays.map(({ id, ...typed }) => {
    const before = known.find((halfDay) => halfDay.id === id);
    const kept = before && typedAlike(asTyped(before, timeZone), typed) ? before : null;
    const { startsAt, endsAt, plannedMinutes } = kept ?? halfDayTyped(typed, timeZone);
    const times = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), plannedMinutes };
    return id === undefined ? times : { id, ...times };
  });
}

/** Where a problem with a half-day's instants belongs among the fields that were typed. */
const fieldOf: Record<string, string> = { startsAt: 'from', endsAt: 'to', plannedMinutes: 'breakMinutes' };

function readBy<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  context: z.RefinementCtx,
): z.output<Schema> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  for (const issue of read.error.issues) {
    // Said of the half-day itself: it is longer than any may be.
    if (issue.code === 'too_big' && issue.path.at(-1) === 'plannedMinutes') continue;
    const path = issue.path.map((part) => (typeof part === 'string' ? (fieldOf[part] ?? part) : part));
    const tooLong = path.at(-1) === 'breakMinutes' ? problem('break-too-long') : {};
    context.addIssue({ ...issue, ...tooLong, path } as z.core.$ZodRawIssue as never);
  }
  return z.NEVER;
}
