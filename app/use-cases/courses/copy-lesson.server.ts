import type { ActorOf } from '~/domain/actor';
import type { CopyLessonInput } from '~/domain/courses/path-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { openCourse } from '~/records/courses/open-course.server';
import { copiesOf, writeLessonCopies } from '~/records/courses/write-copies.server';

/**
 * Copies a lesson to the end of a module, of its own course or of another, with text, activity, rule and conditions; in
 * another course it waits for nothing of its former one. Refuses with `not-allowed`, `not-found` or `course-archived`.
 */
export async function copyLesson(
  actor: ActorOf<'member'>,
  { courseId, lessonId, toModuleId }: CopyLessonInput,
  { now }: { now: Date },
): Promise<{ courseId: string; lessonId: string }> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const module = await tx.courseModule.findUnique({
      where: { organizationId_id: { organizationId, id: toModuleId } },
      select: { courseId: true },
    });
    if (!module) throw new Refusal('not-found');
    const toCourseId = module.courseId;
    await openCourse(tx, organizationId, toCourseId, now);
    const where = { organizationId, id: lessonId, courseId };
    if ((await tx.lesson.count({ where })) === 0) throw new Refusal('not-found');
    const last = await tx.lesson.aggregate({
      where: { organizationId, moduleId: toModuleId },
      _max: { position: true },
    });
    const position = (last._max.position ?? -1) + 1;
    const copies = copiesOf([lessonId]);
    const sameCourse = toCourseId === courseId;
    await writeLessonCopies(
      tx,
      { organizationId, toCourseId, copies, sameCourse, savedAt: now, savedBy: membershipId },
      [{ id: lessonId, toModuleId, position }],
    );
    return { courseId: toCourseId, lessonId: copies.get(lessonId) ?? '' };
  });
}
