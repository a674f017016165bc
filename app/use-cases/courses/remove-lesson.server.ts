import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { deleteLessonInput } from '~/domain/courses/inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { openCourse } from '~/records/courses/open-course.server';

/**
 * Removes a lesson from the working copy; published versions keep it. Refuses with `not-allowed`, `not-found` or
 * `course-archived`.
 */
export async function removeLesson(
  actor: ActorOf<'member'>,
  { courseId, lessonId }: z.output<typeof deleteLessonInput>,
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    await openCourse(tx, organizationId, courseId, now);
    const { count } = await tx.lesson.deleteMany({ where: { organizationId, courseId, id: lessonId } });
    if (count === 0) throw new Refusal('not-found');
  });
}
