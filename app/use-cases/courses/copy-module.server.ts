import type { ActorOf } from '~/domain/actor';
import type { CopyModuleInput } from '~/domain/courses/path-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { openCourse } from '~/records/courses/open-course.server';
import { copiesOf, writeModuleCopies } from '~/records/courses/write-copies.server';

/**
 * Copies a module with all its lessons to the end of a course, its own or another. What its lessons ask of one another,
 * the copies ask of one another; what they ask of other lessons holds in the same course only. Refuses with
 * `not-allowed`, `not-found` or `course-archived`.
 */
export async function copyModule(
  actor: ActorOf<'member'>,
  { courseId, moduleId, toCourseId }: CopyModuleInput,
  { now }: { now: Date },
): Promise<{ courseId: string; moduleId: string }> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    await openCourse(tx, organizationId, toCourseId, now);
    const module = await tx.courseModule.findFirst({
      where: { organizationId, id: moduleId, courseId },
      select: { id: true, title: true, conditions: true },
    });
    if (!module) throw new Refusal('not-found');
    const lessons = await tx.lesson.findMany({
      where: { organizationId, moduleId },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true },
    });
    const last = await tx.courseModule.aggregate({
      where: { organizationId, courseId: toCourseId },
      _max: { position: true },
    });
    const copies = copiesOf([moduleId, ...lessons.map(({ id }) => id)]);
    const copy = { organizationId, toCourseId, copies, sameCourse: toCourseId === courseId };
    await writeModuleCopies(
      tx,
      { ...copy, savedAt: now, savedBy: membershipId },
      { modules: [{ ...module, lessons }], firstPosition: (last._max.position ?? -1) + 1 },
    );
    return { courseId: toCourseId, moduleId: copies.get(moduleId) ?? '' };
  });
}
