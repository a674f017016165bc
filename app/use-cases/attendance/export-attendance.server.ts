import type { ActorOf } from '~/domain/actor';
import type { HoursHalfDay } from '~/domain/attendance/hours';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import {
  findHoursEnrolments,
  readHoursCursor,
  hoursCursor,
} from '~/records/attendance/find-hours-enrolments.server';
import { listHoursCourses } from '~/records/attendance/list-hours-courses.server';
import { readHours } from '~/records/attendance/read-hours.server';

export type AttendanceLine = HoursHalfDay & { firstName: string; lastName: string; email: string };

const learnersAtATime = 200;

/**
 * Every half-day of every learner of a course, as the hours count them, a page at a time; none where there is no course
 * yet. Refuses with `not-allowed` and `not-found` before the first page.
 */
export async function exportAttendance(
  actor: ActorOf<'member'>,
  { courseId: wanted }: { courseId?: string },
  { now }: { now: Date },
): Promise<AsyncGenerator<AttendanceLine[]>> {
  if (!can(actor, 'sessions.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const { course } = await listHoursCourses(db, organizationId, wanted);
  if (!course && wanted) throw new Refusal('not-found');
  const courseId = course?.id;
  async function* pages() {
    if (!courseId) return;
    let after: string | undefined;
    do {
      const place = { courseId, after: readHoursCursor(after), limit: learnersAtATime };
      const enrolments = await findHoursEnrolments(db, organizationId, place);
      const { byEnrolment } = await readHours(db, organizationId, enrolments, now);
      yield enrolments.flatMap(({ id, firstName, lastName, email }) =>
        (byEnrolment.get(id)?.halfDays ?? []).map((halfDay) => ({ ...halfDay, firstName, lastName, email })),
      );
      const last = enrolments.at(-1);
      after = last && enrolments.length === learnersAtATime ? hoursCursor(last) : undefined;
    } while (after);
  }
  return pages();
}
