import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { createModuleInput } from '~/domain/courses/inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { openCourse } from '~/records/courses/open-course.server';

/** Adds a module at the end of a course. Refuses with `not-allowed`, `not-found` or `course-archived`. */
export async function addModule(
  actor: ActorOf<'member'>,
  input: z.output<typeof createModuleInput>,
  { now }: { now: Date },
): Promise<{ id: string }> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const { courseId, title } = input;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    await openCourse(tx, organizationId, courseId, now);
    const last = await tx.courseModule.aggregate({
      where: { organizationId, courseId },
      _max: { position: true },
    });
    const position = (last._max.position ?? -1) + 1;
    return tx.courseModule.create({
      data: { organizationId, id: createId(), courseId, title, position },
      select: { id: true },
    });
  });
}
