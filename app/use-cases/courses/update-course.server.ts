import type { ActorOf } from '~/domain/actor';
import type { UpdateCourseInput } from '~/domain/courses/inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { openCourse } from '~/records/courses/open-course.server';

/**
 * Writes the title, the language and the statements of the programme, and the promised delay in working hours (F4, F5). Learners see them with the next
 * version. The cover has its own use case. Refuses with `not-allowed`, `not-found` or `course-archived`.
 */
export async function updateCourse(
  actor: ActorOf<'member'>,
  input: UpdateCourseInput,
  { now }: { now: Date },
): Promise<{ id: string }> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const { courseId, assistanceHours = null, ...fields } = input;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    await openCourse(tx, organizationId, courseId, now);
    await tx.course.updateMany({
      where: { organizationId, id: courseId },
      data: { ...fields, assistanceHours },
    });
    return { id: courseId };
  });
}
