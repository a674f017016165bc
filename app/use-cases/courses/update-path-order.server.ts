import type { ActorOf } from '~/domain/actor';
import type { UpdatePathOrderInput } from '~/domain/courses/path-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { checkPath } from '~/records/courses/check-path.server';
import { openCourse } from '~/records/courses/open-course.server';

/**
 * Says in which order the lessons of a course may be taken. Refuses with `conditions-circle` where a lesson would have
 * to wait for one that comes after it, `not-allowed`, `not-found` or `course-archived`.
 */
export async function updatePathOrder(
  actor: ActorOf<'member'>,
  { courseId, order }: UpdatePathOrderInput,
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    await openCourse(tx, organizationId, courseId, now);
    await tx.course.updateMany({ where: { organizationId, id: courseId }, data: { pathOrder: order } });
    if (order === 'sequential') await checkPath(tx, organizationId, courseId);
  });
}
