import type { ActorOf } from '~/domain/actor';
import type { UpdateLessonInput } from '~/domain/courses/inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { keepFirstState, keepLessonRevision } from '~/records/courses/keep-lesson-revision.server';
import { openCourse } from '~/records/courses/open-course.server';

/**
 * Gives a lesson another title or estimated duration in minutes (F4; null: not told yet). Its text and revision stay.
 * Refuses with `not-allowed`, `not-found` or `course-archived`.
 */
export async function updateLessonSettings(
  actor: ActorOf<'member'>,
  { courseId, lessonId, title, minutes }: UpdateLessonInput,
  { now }: { now: Date },
): Promise<{ id: string }> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    await openCourse(tx, organizationId, courseId, now);
    const where = { organizationId, id: lessonId, courseId };
    const lesson = await tx.lesson.findFirst({ where, select: { title: true } });
    if (!lesson) throw new Refusal('not-found');
    const renamed = lesson.title !== title;
    if (renamed) await keepFirstState(tx, organizationId, lessonId);
    await tx.lesson.updateMany({ where, data: { title, minutes } });
    const saved = { savedAt: now, savedBy: actor.membershipId };
    if (renamed) await keepLessonRevision(tx, organizationId, lessonId, saved);
    return { id: lessonId };
  });
}
