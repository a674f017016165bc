import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import { countAbsences, countByHalfDay, type AbsenceCount } from '~/domain/attendance/attendance-overview';
import { attendanceOverviewInput } from '~/domain/attendance/hours-inputs';
import type { AttendanceStatus } from '~/domain/attendance/register';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import {
  findHoursEnrolments,
  hoursCursor,
  readHoursCursor,
} from '~/records/attendance/find-hours-enrolments.server';
import { listHoursCourses, type HoursCourse } from '~/records/attendance/list-hours-courses.server';
import { readHours } from '~/records/attendance/read-hours.server';

export type OverviewCell = {
  halfDayId: string;
  status: AttendanceStatus;
  plannedMinutes: number;
  retainedMinutes: number;
  signed: boolean;
  contradictions: number;
};

export type AttendanceOverview = {
  courses: HoursCourse[];
  course: HoursCourse | null;
  minutes: { plannedToDate: number; retained: number; unsigned: number };
  /** In order of time. */
  halfDays: {
    halfDayId: string;
    sessionTitle: string;
    timeZone: string;
    startsAt: string;
    counts: Record<AttendanceStatus, number>;
  }[];
  absences: AbsenceCount[];
  /** A page of learners by name; a half-day at which somebody is not expected has no cell. */
  learners: { enrolmentId: string; name: string; cells: OverviewCell[] }[];
  next: string | null;
};

/**
 * Attendance of a whole course: how each half-day was attended, absences by reason, and half-day by half-day for a page
 * of its learners. Five queries. Refuses with `not-allowed`, `not-found` (course) or `cursor-invalid`.
 */
export async function getAttendanceOverview(
  actor: ActorOf<'member'>,
  input: z.input<typeof attendanceOverviewInput>,
  { now }: { now: Date },
): Promise<AttendanceOverview> {
  if (!can(actor, 'sessions.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const { courseId, limit, after } = attendanceOverviewInput.parse(input);
  const from = readHoursCursor(after);
  const db = forOrganization(organizationId);
  const { courses, course } = await listHoursCourses(db, organizationId, courseId);
  const enrolments = course ? await findHoursEnrolments(db, organizationId, { courseId: course.id }) : [];
  const { byEnrolment, registers } = await readHours(db, organizationId, enrolments, now);
  const everyone = [...byEnrolment.values()];
  const halfDays = everyone.flatMap((learner) => learner.halfDays);
  const sum = (key: 'plannedToDate' | 'retained' | 'unsigned') =>
    everyone.reduce((total, { hours }) => total + hours[key], 0);
  const start = from ? enrolments.findIndex(({ id }) => id === from.id) + 1 : 0;
  const shown = enrolments.slice(start, start + limit);
  const last = shown.at(-1);
  return {
    courses,
    course,
    minutes: {
      ...{ plannedToDate: sum('plannedToDate'), retained: sum('retained'), unsigned: sum('unsigned') },
    },
    halfDays: countByHalfDay(halfDays).map(({ startsAt, sessionId, halfDayId, sessionTitle, counts }) => ({
      ...{ halfDayId, sessionTitle, counts, startsAt: startsAt.toISOString() },
      timeZone: registers.get(sessionId)?.timeZone ?? 'UTC',
    })),
    absences: countAbsences(halfDays),
    learners: shown.map(({ id, firstName, lastName }) => ({
      enrolmentId: id,
      name: `${firstName} ${lastName}`,
      cells: (byEnrolment.get(id)?.halfDays ?? []).map((halfDay) => ({
        ...{ halfDayId: halfDay.halfDayId, status: halfDay.status },
        ...{ plannedMinutes: halfDay.plannedMinutes, retainedMinutes: halfDay.retainedMinutes },
        ...{ signed: halfDay.signedAt !== null, contradictions: halfDay.contradictions.length },
      })),
    })),
    next: last && start + limit < enrolments.length ? hoursCursor(last) : null,
  };
}
