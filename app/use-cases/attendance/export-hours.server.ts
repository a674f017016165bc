import type { ActorOf } from '~/domain/actor';
import { listHoursInput, type ListHoursInput } from '~/domain/attendance/hours-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { findHours, type HoursLine } from '~/records/attendance/find-hours.server';
import { listHoursCourses } from '~/records/attendance/list-hours-courses.server';

/**
 * The hours of every learner of a course that the list's filters let through, a page at a time; none where there is no
 * course yet. Refuses with `not-allowed` and `not-found` before the first page.
 */
export async function exportHours(
  actor: ActorOf<'member'>,
  input: ListHoursInput,
  { now }: { now: Date },
): Promise<AsyncGenerator<HoursLine[]>> {
  if (!can(actor, 'sessions.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const { courseId, ...query } = listHoursInput.parse(input);
  const db = forOrganization(organizationId);
  const { course } = await listHoursCourses(db, organizationId, courseId);
  if (!course && courseId) throw new Refusal('not-found');
  async function* pages() {
    if (!course) return;
    const whole = { ...query, courseId: course.id, limit: 500, after: undefined };
    let after: string | undefined;
    do {
      const { items, next } = await findHours(db, organizationId, { ...whole, after }, now);
      yield items;
      after = next ?? undefined;
    } while (after);
  }
  return pages();
}
