import type { ActorOf } from '~/domain/actor';
import type { ReorderCourseInput } from '~/domain/courses/inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { openCourse } from '~/records/courses/open-course.server';
import { readCourseOrder, writeCourseOrder } from '~/records/courses/write-course-order.server';

/**
 * Puts the whole course in the order given, as seen by somebody who dragged. Refuses with `order-mismatch` when a
 * module or lesson was added or removed meanwhile, and with `not-allowed`, `not-found` or `course-archived`.
 */
export async function reorderCourse(
  actor: ActorOf<'member'>,
  { courseId, modules }: ReorderCourseInput,
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    await openCourse(tx, organizationId, courseId, now);
    const stored = await readCourseOrder(tx, organizationId, courseId);
    await writeCourseOrder(tx, organizationId, stored, modules);
  });
}
