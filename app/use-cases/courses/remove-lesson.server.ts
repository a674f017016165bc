import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { deleteLessonInput } from '~/domain/courses/inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { detachTargets } from '~/records/courses/detach-targets.server';
import { openCourse } from '~/records/courses/open-course.server';

/**
 * Removes a lesson with its history from the working copy; published versions keep it, for whoever is reading it too.
 * With `detach`, what waited for it waits no longer; without, refuses with `lesson-required`. Refuses with
 * `not-allowed`, `not-found` or `course-archived`.
 */
export async function removeLesson(
  actor: ActorOf<'member'>,
  { courseId, lessonId, detach }: z.output<typeof deleteLessonInput>,
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    await openCourse(tx, organizationId, courseId, now);
    const where = { organizationId, courseId, id: lessonId };
    if ((await tx.lesson.count({ where })) === 0) throw new Refusal('not-found');
    await detachTargets(tx, organizationId, courseId, { ids: [lessonId], detach });
    await tx.lessonRevision.deleteMany({ where: { organizationId, lessonId } });
    await tx.lesson.deleteMany({ where });
  });
}
