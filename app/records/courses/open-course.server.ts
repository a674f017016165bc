import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';

/**
 * Opens a course for a change: notes when it was changed, which also locks its row to the end of the transaction, so
 * that two changes of one outline follow one another. Refuses with `not-found` or `course-archived`.
 */
export async function openCourse(
  tx: Tx,
  organizationId: string,
  courseId: string,
  now: Date,
): Promise<{ title: string }> {
  const [course] = await tx.course.updateManyAndReturn({
    where: { organizationId, id: courseId },
    data: { updatedAt: now },
    select: { title: true, archivedAt: true },
  });
  if (!course) throw new Refusal('not-found');
  if (course.archivedAt) throw new Refusal('course-archived');
  return { title: course.title };
}
