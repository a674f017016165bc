import { z } from 'zod';
import { partialPresences } from '~/domain/attendance/attendance-policy';
import { daySchema, instantSchema, timeZoneSchema } from '~/domain/calendar-inputs';
import { idSchema } from '~/domain/id';
import { problem } from '~/domain/input-problem';
import { pageQuery } from '~/domain/page-query';

export const sessionModes = ['remote', 'in-person', 'mixed'] as const;

export const roomKinds = ['built-in', 'jaas', 'link'] as const;

export type RoomKind = (typeof roomKinds)[number];

const longestHalfDayMs = 12 * 3_600_000;

/**
 * A stretch signed as one (F2): at most 12 hours, over midnight too, and across a change of clocks; planned minutes
 * are those without breaks, at most the whole.
 */
export const halfDaySchema = z
  .object({ startsAt: instantSchema, endsAt: instantSchema, plannedMinutes: z.int().min(1).max(720) })
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, { path: ['endsAt'], ...problem('half-day-reversed') })
  .refine(({ startsAt, endsAt }) => endsAt.getTime() - startsAt.getTime() <= longestHalfDayMs, {
    path: ['endsAt'],
    ...problem('half-day-too-long'),
  })
  .refine(
    ({ startsAt, endsAt, plannedMinutes }) =>
      endsAt < startsAt || plannedMinutes * 60_000 <= endsAt.getTime() - startsAt.getTime(),
    { path: ['plannedMinutes'], ...problem('planned-too-many') },
  );

export type HalfDayInput = z.output<typeof halfDaySchema>;

const line = z
  .string()
  .trim()
  .max(200)
  .refine((text) => !/\p{Cc}/u.test(text), problem('control-characters'));

const lines = z
  .string()
  .overwrite((text) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim())
  .max(5000);

/** Half-days in order of time, none of which overlaps another. */
const halfDaysOf = <HalfDay extends z.ZodType<{ startsAt: Date; endsAt: Date }>>(halfDay: HalfDay) =>
  z
    .array(halfDay)
    .min(1)
    .max(60)
    .overwrite((list) => [...list].sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime()))
    .refine(apart, problem('half-days-overlap'));

function apart(list: readonly { startsAt: Date; endsAt: Date }[]): boolean {
  return list.every((halfDay, index) => index === 0 || list[index - 1]!.endsAt <= halfDay.startsAt);
}

/** What a session says of itself; by default its organization's time zone and room, and whoever plans it as trainer. */
export const sessionShape = {
  title: line.min(1),
  mode: z.enum(sessionModes),
  halfDays: halfDaysOf(halfDaySchema),
  timeZone: timeZoneSchema.optional(),
  place: line.default(''),
  instructions: lines.default(''),
  roomKind: z.enum(roomKinds).optional(),
  roomLink: z
    .url({ protocol: /^https$/ })
    .max(2000)
    .nullable()
    .default(null),
  capacity: z.int().min(1).max(1000).nullable().default(null),
  trainerIds: z.array(idSchema).max(20).optional(),
};

const linkNeeded = ({ roomKind, roomLink }: { roomKind?: RoomKind; roomLink: string | null }) =>
  roomKind !== 'link' || roomLink !== null;

/** Plans a session of a course (api.md); `lessonId`: the step of its path that it stands for. */
export const planSessionInput = z
  .object({ courseId: idSchema, lessonId: idSchema.nullable().default(null), ...sessionShape })
  .refine(linkNeeded, { path: ['roomLink'], ...problem('required') });

export type PlanSessionInput = z.output<typeof planSessionInput>;

const reason = lines.max(1000);

/** How a session is to be from now on; half-days with an id stay themselves, moved or not, others are added. */
export const changeSessionInput = z
  .object({
    ...sessionShape,
    sessionId: idSchema,
    timeZone: timeZoneSchema,
    trainerIds: z.array(idSchema).max(20),
    halfDays: halfDaysOf(halfDaySchema.safeExtend({ id: idSchema.optional() })),
    reason: reason.default(''),
  })
  .refine(linkNeeded, { path: ['roomLink'], ...problem('required') });

export type ChangeSessionInput = z.output<typeof changeSessionInput>;

/** Which step of its course's path a session stands for; none where it is left empty. */
export const setSessionStepInput = z.object({
  sessionId: idSchema,
  lessonId: idSchema.nullable().default(null),
});

export const cancelSessionInput = z.object({ sessionId: idSchema, reason: reason.min(1) });

/** Plans the same again from another first day on, with the same people or none. */
export const copySessionInput = z.object({
  sessionId: idSchema,
  firstDay: daySchema,
  title: line.min(1),
  participants: z.stringbool().or(z.boolean()).default(false),
});

/** Adds people of the course by name, by group, or all of them. */
export const choosePeopleInput = z.object({
  sessionId: idSchema,
  enrolmentIds: z.array(idSchema).max(500).default([]),
  groupIds: z.array(idSchema).max(100).default([]),
  everybody: z.stringbool().or(z.boolean()).default(false),
});

export const removeParticipantsInput = z.object({
  sessionId: idSchema,
  participantIds: z.array(idSchema).min(1).max(500),
});

/** Adds people to a session by their enrolments in its course; `fromNow` leaves out half-days that have begun. */
export const addParticipantsInput = z.object({
  sessionId: idSchema,
  enrolmentIds: z.array(idSchema).min(1).max(500),
  fromNow: z.boolean().default(false),
});

/** The same for one (api.md). */
export const addParticipantInput = z.object({ enrolmentId: idSchema });

/** As connectors ask for them: in order of time, of one course or all. */
export const listSessionSheetsInput = pageQuery.extend({ courseId: idSchema.optional() });

export const sessionTimes = ['upcoming', 'past', 'all'] as const;

/** Sessions of a course or all, of a trainer or all: those to come in order, past ones latest first. */
export const listSessionsInput = pageQuery.extend({
  courseId: idSchema.optional(),
  trainerId: idSchema.optional(),
  when: z.enum(sessionTimes).default('all'),
});

/** A month as `YYYY-MM`. */
export const monthInput = z.object({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
});

/** What an organization decides about presence for all its sessions (K14). */
export const attendanceSettingsInput = z.object({
  partialPresence: z.enum(partialPresences),
  signingHours: z.int().min(0).max(168),
  roomKind: z.enum(roomKinds),
});
