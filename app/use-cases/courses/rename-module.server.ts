import type { ActorOf } from '~/domain/actor';
import type { UpdateModuleInput } from '~/domain/courses/inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { openCourse } from '~/records/courses/open-course.server';

/** Gives a module another title. Refuses with `not-allowed`, `not-found` or `course-archived`. */
export async function renameModule(
  actor: ActorOf<'member'>,
  { courseId, moduleId, title }: UpdateModuleInput,
  { now }: { now: Date },
): Promise<{ id: string }> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    await openCourse(tx, organizationId, courseId, now);
    const { count } = await tx.courseModule.updateMany({
      where: { organizationId, id: moduleId, courseId },
      data: { title },
    });
    if (count === 0) throw new Refusal('not-found');
    return { id: moduleId };
  });
}
