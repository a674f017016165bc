import type { RegisterLine } from '~/domain/attendance/register';

/** When a half-day is, and the session it belongs to. */
export type HalfDayPlace = {
  sessionId: string;
  sessionTitle: string;
  startsAt: Date;
  endsAt: Date;
  countersignedAt: Date | null;
  /** Of its session. */
  cancelledAt: Date | null;
};

/** One half-day of a learner, with the minutes that its signature stands for. */
export type HoursHalfDay = RegisterLine & HalfDayPlace & { signedMinutes: number };

/** E-learning: estimated minutes of the lessons of the version followed, and of those completed (F3). */
export type LessonMinutes = { planned: number; done: number };

/**
 * A learner's hours in a training, in minutes. The first five and `unsigned` speak of half-days, so that each is the
 * sum of its records; lessons are counted apart.
 */
export type Hours = {
  planned: number;
  /** Seen in the room, at most what was planned. */
  connected: number;
  attended: number;
  signed: number;
  /** Attended, as the policy accepts it (K14): never more than planned. */
  retained: number;
  /** Of half-days over, neither signed, nor absent with a reason, nor explained: hours signed against hours planned. */
  unsigned: number;
  /** Of half-days over. */
  plannedToDate: number;
  eLearningPlanned: number;
  eLearningDone: number;
  /** Retained, and done of the lessons. */
  total: number;
  contradictions: number;
};

/**
 * What a signature stands for: the planned minutes less the late arrival and early leave that were recorded. Nothing
 * without a signature.
 */
export function signedMinutes(
  line: Pick<RegisterLine, 'signedAt' | 'plannedMinutes' | 'lateMinutes' | 'earlyMinutes'>,
): number {
  if (line.signedAt === null) return 0;
  return Math.max(0, line.plannedMinutes - line.lateMinutes - line.earlyMinutes);
}

/**
 * The half-days that count for a learner, in order of time: those of sessions that take place, and of a cancelled one
 * only what was lived before it was cancelled.
 */
export function halfDaysThatCount(lines: readonly (RegisterLine & HalfDayPlace)[]): HoursHalfDay[] {
  return lines
    .filter(counts)
    .map((line) => ({ ...line, signedMinutes: signedMinutes(line) }))
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
}

function counts({ cancelledAt, startsAt, signedAt, connectedMinutes }: RegisterLine & HalfDayPlace): boolean {
  if (cancelledAt === null) return true;
  return startsAt < cancelledAt && (signedAt !== null || connectedMinutes > 0);
}

/** Whether a half-day over was neither signed, nor missed with a reason, nor explained. */
export function lacksSignature(
  { endsAt, signedAt, absence, unsignedReason }: HoursHalfDay,
  now: Date,
): boolean {
  return endsAt <= now && signedAt === null && absence === null && unsignedReason === null;
}

/** The hours of a learner in a training: each figure the sum of the half-days or lessons behind it. */
export function hoursOf(halfDays: readonly HoursHalfDay[], lessons: LessonMinutes, now: Date): Hours {
  const sum = (minutes: (halfDay: HoursHalfDay) => number) =>
    halfDays.reduce((total, halfDay) => total + minutes(halfDay), 0);
  const retained = sum((halfDay) => halfDay.retainedMinutes);
  return {
    planned: sum((halfDay) => halfDay.plannedMinutes),
    connected: sum((halfDay) => halfDay.connectedMinutes),
    attended: sum((halfDay) => halfDay.attendedMinutes),
    signed: sum((halfDay) => halfDay.signedMinutes),
    retained,
    unsigned: sum((halfDay) => (lacksSignature(halfDay, now) ? halfDay.plannedMinutes : 0)),
    plannedToDate: sum((halfDay) => (halfDay.endsAt <= now ? halfDay.plannedMinutes : 0)),
    eLearningPlanned: lessons.planned,
    eLearningDone: lessons.done,
    total: retained + lessons.done,
    contradictions: sum((halfDay) => halfDay.contradictions.length),
  };
}
