import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { deleteModuleInput } from '~/domain/courses/inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { openCourse } from '~/records/courses/open-course.server';

/**
 * Removes a module and its lessons from the working copy; published versions keep them. Refuses with `not-allowed`,
 * `not-found` or `course-archived`.
 */
export async function removeModule(
  actor: ActorOf<'member'>,
  { courseId, moduleId }: z.output<typeof deleteModuleInput>,
  { now }: { now: Date },
): Promise<{ lessonsRemoved: number }> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    await openCourse(tx, organizationId, courseId, now);
    const lessons = await tx.lesson.deleteMany({ where: { organizationId, courseId, moduleId } });
    const modules = await tx.courseModule.deleteMany({ where: { organizationId, courseId, id: moduleId } });
    if (modules.count === 0) throw new Refusal('not-found');
    return { lessonsRemoved: lessons.count };
  });
}
