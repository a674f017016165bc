import type { ActorOf } from '~/domain/actor';
import type { UpdateModulePathInput } from '~/domain/courses/path-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { toJson } from '~/platform/json.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { checkPath } from '~/records/courses/check-path.server';
import { openCourse } from '~/records/courses/open-course.server';

/**
 * Says what opens a module with all its lessons, and when it is due. Learners see it with the next version. Refuses
 * with `conditions-circle` (naming who would wait for whom), `conditions-impossible`, `not-allowed`, `not-found` or
 * `course-archived`; nothing is changed then.
 */
export async function updateModulePath(
  actor: ActorOf<'member'>,
  { courseId, moduleId, conditions }: UpdateModulePathInput,
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    await openCourse(tx, organizationId, courseId, now);
    const { count } = await tx.courseModule.updateMany({
      where: { organizationId, id: moduleId, courseId },
      data: { conditions: toJson(conditions) },
    });
    if (count === 0) throw new Refusal('not-found');
    await checkPath(tx, organizationId, courseId, { moduleId });
  });
}
