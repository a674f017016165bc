import type { ActorOf } from '~/domain/actor';
import type { MarkTemplateInput } from '~/domain/courses/path-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { openCourse } from '~/records/courses/open-course.server';

/**
 * Offers a course as a template to whoever creates another, or no longer. Refuses with `not-allowed`, `not-found` or
 * `course-archived`.
 */
export async function markTemplate(
  actor: ActorOf<'member'>,
  { courseId, template }: MarkTemplateInput,
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    await openCourse(tx, organizationId, courseId, now);
    await tx.course.updateMany({
      where: { organizationId, id: courseId },
      data: { isTemplate: template },
    });
  });
}
