import type { ActorOf } from '~/domain/actor';
import { withLessonAt } from '~/domain/courses/course-order';
import type { MoveLessonInput } from '~/domain/courses/inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { openCourse } from '~/records/courses/open-course.server';
import { readCourseOrder, writeCourseOrder } from '~/records/courses/write-course-order.server';

/**
 * Brings a lesson to a place (from 0) of its module or of another of the course; asking again changes nothing.
 * Refuses with `not-allowed`, `not-found` or `course-archived`.
 */
export async function moveLesson(
  actor: ActorOf<'member'>,
  { courseId, lessonId, moduleId, position }: MoveLessonInput,
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    await openCourse(tx, organizationId, courseId, now);
    const stored = await readCourseOrder(tx, organizationId, courseId);
    const wanted = withLessonAt(stored.order, lessonId, moduleId, position);
    if (!wanted) throw new Refusal('not-found');
    await writeCourseOrder(tx, organizationId, stored, wanted);
  });
}
