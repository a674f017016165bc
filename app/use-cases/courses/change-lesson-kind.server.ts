import type { ActorOf } from '~/domain/actor';
import { isEmptyLesson } from '~/domain/courses/lesson-history';
import type { ChangeLessonKindInput } from '~/domain/courses/path-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { openCourse } from '~/records/courses/open-course.server';

/**
 * Makes an empty lesson one of another kind; its rule becomes the usual one of that kind. Refuses with
 * `lesson-not-empty`, `not-allowed`, `not-found` or `course-archived`.
 */
export async function changeLessonKind(
  actor: ActorOf<'member'>,
  { courseId, lessonId, kind }: ChangeLessonKindInput,
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    await openCourse(tx, organizationId, courseId, now);
    const lesson = await tx.lesson.findFirst({
      where: { organizationId, id: lessonId, courseId },
      select: { kind: true, content: true, activity: true },
    });
    if (!lesson) throw new Refusal('not-found');
    if (lesson.kind === kind) return;
    if (!isEmptyLesson(lesson)) throw new Refusal('lesson-not-empty');
    // A tab that still shows the editor of the former kind must not save into this one.
    await tx.lesson.updateMany({
      where: { organizationId, id: lessonId },
      data: { kind, activity: {}, completion: {}, activityRevision: { increment: 1 } },
    });
  });
}
