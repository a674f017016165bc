import type { MoveEnrolmentsInput } from '~/domain/learning/inputs';
import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';
import {
  readPublishedVersion,
  type PublishedVersion,
} from '~/records/learning/read-published-version.server';

export type EnrolmentsToMove = { title: string; version: PublishedVersion; enrolmentIds: string[] };

/**
 * The enrolments of a course that are on another version than its current one, not completed, and not begun where
 * only those are to move. Refuses with `not-found` or `course-not-published`.
 */
export async function findEnrolmentsToMove(
  tx: Tx,
  organizationId: string,
  { courseId, which }: MoveEnrolmentsInput,
): Promise<EnrolmentsToMove> {
  const course = await tx.course.findUnique({
    where: { organizationId_id: { organizationId, id: courseId } },
    select: { title: true, currentVersionId: true },
  });
  if (!course) throw new Refusal('not-found');
  if (!course.currentVersionId) throw new Refusal('course-not-published');
  const version = await readPublishedVersion(tx, organizationId, course.currentVersionId);
  const enrolments = await tx.enrolment.findMany({
    where: {
      ...{ organizationId, courseId, withdrawnAt: null, completedAt: null },
      versionId: { not: version.id },
      ...(which === 'not-started' && { startedAt: null }),
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return { title: course.title, version, enrolmentIds: enrolments.map(({ id }) => id) };
}
