import type { ActorOf } from '~/domain/actor';
import type { PartialPresence } from '~/domain/attendance/attendance-policy';
import { listHoursInput, type ListHoursInput } from '~/domain/attendance/hours-inputs';
import { can } from '~/domain/organizations/permissions';
import type { Page } from '~/domain/page-query';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { findHours, type HoursLine } from '~/records/attendance/find-hours.server';
import { listHoursCourses, type HoursCourse } from '~/records/attendance/list-hours-courses.server';

export type HoursList = {
  /** By title. */
  courses: HoursCourse[];
  course: HoursCourse | null;
  policy: PartialPresence;
  learners: Page<HoursLine>;
};

/**
 * The hours of a course's learners by name, a page at a time; with `show`, those alone for whom something does not
 * agree or lacks a signature. Without a course, of the one whose sessions were last. Five queries. Refuses with
 * `not-allowed`, `not-found` (course) or `cursor-invalid`.
 */
export async function listHours(
  actor: ActorOf<'member'>,
  input: ListHoursInput,
  { now }: { now: Date },
): Promise<HoursList> {
  if (!can(actor, 'sessions.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const { courseId, ...query } = listHoursInput.parse(input);
  const db = forOrganization(organizationId);
  const { courses, course } = await listHoursCourses(db, organizationId, courseId);
  if (!course) return { courses, course, policy: 'minutes', learners: { items: [], next: null } };
  const found = await findHours(db, organizationId, { ...query, courseId: course.id }, now);
  const { policy, items, next } = found;
  return { courses, course, policy, learners: { items, next } };
}
