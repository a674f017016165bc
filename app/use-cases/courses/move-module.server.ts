import type { ActorOf } from '~/domain/actor';
import { withModuleAt } from '~/domain/courses/course-order';
import type { MoveModuleInput } from '~/domain/courses/inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { openCourse } from '~/records/courses/open-course.server';
import { readCourseOrder, writeCourseOrder } from '~/records/courses/write-course-order.server';

/**
 * Brings a module to a place counted from 0; asking again changes nothing. Refuses with `not-allowed`, `not-found` or
 * `course-archived`.
 */
export async function moveModule(
  actor: ActorOf<'member'>,
  { courseId, moduleId, position }: MoveModuleInput,
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    await openCourse(tx, organizationId, courseId, now);
    const stored = await readCourseOrder(tx, organizationId, courseId);
    const wanted = withModuleAt(stored.order, moduleId, position);
    if (!wanted) throw new Refusal('not-found');
    await writeCourseOrder(tx, organizationId, stored, wanted);
  });
}
