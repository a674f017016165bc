import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { deleteModuleInput } from '~/domain/courses/inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { detachTargets } from '~/records/courses/detach-targets.server';
import { openCourse } from '~/records/courses/open-course.server';

/**
 * Removes a module and its lessons from the working copy; published versions keep them. With `detach`, what waited for
 * them waits no longer; without, refuses with `lesson-required`. Refuses with `not-allowed`, `not-found` or
 * `course-archived`.
 */
export async function removeModule(
  actor: ActorOf<'member'>,
  { courseId, moduleId, detach }: z.output<typeof deleteModuleInput>,
  { now }: { now: Date },
): Promise<{ lessonsRemoved: number }> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    await openCourse(tx, organizationId, courseId, now);
    const where = { organizationId, courseId, moduleId };
    const lessons = await tx.lesson.findMany({ where, select: { id: true } });
    const lessonIds = lessons.map(({ id }) => id);
    await detachTargets(tx, organizationId, courseId, { ids: [moduleId, ...lessonIds], detach });
    await tx.lessonRevision.deleteMany({ where: { organizationId, lessonId: { in: lessonIds } } });
    await tx.lesson.deleteMany({ where });
    const modules = await tx.courseModule.deleteMany({ where: { organizationId, courseId, id: moduleId } });
    if (modules.count === 0) throw new Refusal('not-found');
    return { lessonsRemoved: lessonIds.length };
  });
}
