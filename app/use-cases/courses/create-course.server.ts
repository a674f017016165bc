import type { ActorOf } from '~/domain/actor';
import type { CreateCourseInput } from '~/domain/courses/inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { writeCourseCopy } from '~/records/courses/write-course-copy.server';

/**
 * Starts a course: empty, or as a copy of a template. Refuses with `not-allowed`, or with `not-found` for a template that
 * is none (any more).
 */
export async function createCourse(
  actor: ActorOf<'member'>,
  input: CreateCourseInput,
  { now }: { now: Date },
): Promise<{ id: string }> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId } = actor;
  const { title, language, templateId } = input;
  if (templateId) {
    const copied = { courseId: templateId, title, language, template: true };
    return inTransaction(forOrganization(organizationId), (tx) =>
      writeCourseCopy(tx, organizationId, { ...copied, savedAt: now, savedBy: membershipId }),
    );
  }
  return forOrganization(organizationId).course.create({
    data: {
      organizationId,
      id: createId(),
      title,
      language,
      createdBy: membershipId,
      createdAt: now,
      updatedAt: now,
    },
    select: { id: true },
  });
}
