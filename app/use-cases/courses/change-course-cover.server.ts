import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { receiveImage, type IncomingFile } from '~/integrations/files/receive-image.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { openCourse } from '~/records/courses/open-course.server';
import { recordStoredFile } from '~/records/courses/record-stored-file.server';

/**
 * Gives a course another cover, or none with `file` null. Learners see it with the next version. Refuses with
 * `file-too-large`, `file-type-refused`, `file-incomplete`, `not-allowed`, `not-found` or `course-archived`.
 */
export async function changeCourseCover(
  actor: ActorOf<'member'>,
  { courseId, file }: { courseId: string; file: IncomingFile | null },
  { now }: { now: Date },
): Promise<{ coverFileId: string | null }> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId } = actor;
  const db = forOrganization(organizationId);
  // Asked before the file is taken in, so that nothing is stored for a course that is not there.
  if ((await db.course.count({ where: { organizationId, id: courseId } })) === 0)
    throw new Refusal('not-found');
  const image = file && (await receiveImage(organizationId, file));
  return inTransaction(db, async (tx) => {
    await openCourse(tx, organizationId, courseId, now);
    const purpose = 'course-cover';
    const about = { purpose, uploadedBy: membershipId, now } as const;
    const stored = image && (await recordStoredFile(tx, organizationId, image, about));
    const coverFileId = stored?.id ?? null;
    await tx.course.updateMany({ where: { organizationId, id: courseId }, data: { coverFileId } });
    return { coverFileId };
  });
}
