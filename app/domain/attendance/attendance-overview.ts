import type { HoursHalfDay } from '~/domain/attendance/hours';
import { attendanceStatuses, type AttendanceStatus } from '~/domain/attendance/register';

/** One half-day of a course, and how many of its learners stand how. */
export type HalfDayAttendanceCount = {
  halfDayId: string;
  sessionId: string;
  sessionTitle: string;
  startsAt: Date;
  endsAt: Date;
  counts: Record<AttendanceStatus, number>;
};

/** How often a reason was given, and the minutes planned that it took; `unexplained` where none was recorded. */
export type AbsenceCount = { reason: string; halfDays: number; minutes: number };

export const noReason = 'unexplained';

/** Half-days in order of time, each with its learners counted by how they stand. */
export function countByHalfDay(halfDays: readonly HoursHalfDay[]): HalfDayAttendanceCount[] {
  const found = new Map<string, HalfDayAttendanceCount>();
  for (const { halfDayId, sessionId, sessionTitle, startsAt, endsAt, status } of halfDays) {
    const known = found.get(halfDayId) ?? {
      ...{ halfDayId, sessionId, sessionTitle, startsAt, endsAt },
      counts: Object.fromEntries(attendanceStatuses.map((one) => [one, 0])) as Record<
        AttendanceStatus,
        number
      >,
    };
    known.counts[status] += 1;
    found.set(halfDayId, known);
  }
  return [...found.values()].sort(
    (one, other) =>
      one.startsAt.getTime() - other.startsAt.getTime() || (one.halfDayId < other.halfDayId ? -1 : 1),
  );
}

/** Absences by reason, the most frequent first. */
export function countAbsences(halfDays: readonly HoursHalfDay[]): AbsenceCount[] {
  const found = new Map<string, AbsenceCount>();
  for (const { status, absence, plannedMinutes } of halfDays) {
    if (status !== 'absent') continue;
    const reason = absence ?? noReason;
    const { halfDays: count, minutes } = found.get(reason) ?? { halfDays: 0, minutes: 0 };
    found.set(reason, { reason, halfDays: count + 1, minutes: minutes + plannedMinutes });
  }
  return [...found.values()].sort(
    (one, other) => other.halfDays - one.halfDays || one.reason.localeCompare(other.reason),
  );
}
