import type { ActorOf } from '~/domain/actor';
import type { CopyCourseInput } from '~/domain/courses/path-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { writeCourseCopy } from '~/records/courses/write-course-copy.server';

/**
 * Copies the working copy of a course, archived or not, as a draft of its own. Refuses with `not-allowed` or
 * `not-found`.
 */
export async function copyCourse(
  actor: ActorOf<'member'>,
  { courseId, title }: CopyCourseInput,
  { now }: { now: Date },
): Promise<{ id: string }> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId } = actor;
  return inTransaction(forOrganization(organizationId), (tx) =>
    writeCourseCopy(tx, organizationId, { courseId, title, savedAt: now, savedBy: membershipId }),
  );
}
