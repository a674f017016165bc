import type { ActorOf } from '~/domain/actor';
import type { CreateLessonInput } from '~/domain/courses/inputs';
import { emptyRichText } from '~/domain/courses/rich-text';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { openCourse } from '~/records/courses/open-course.server';

/**
 * Adds an empty lesson at the end of a module, with its estimated minutes where known (F4). Refuses with
 * `not-allowed`, `not-found` or `course-archived`.
 */
export async function addLesson(
  actor: ActorOf<'member'>,
  input: CreateLessonInput,
  { now }: { now: Date },
): Promise<{ id: string }> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const { courseId, moduleId, title, kind, minutes } = input;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    await openCourse(tx, organizationId, courseId, now);
    const module = await tx.courseModule.count({ where: { organizationId, id: moduleId, courseId } });
    if (module === 0) throw new Refusal('not-found');
    const last = await tx.lesson.aggregate({ where: { organizationId, moduleId }, _max: { position: true } });
    return tx.lesson.create({
      data: {
        organizationId,
        id: createId(),
        courseId,
        moduleId,
        title,
        kind,
        minutes,
        position: (last._max.position ?? -1) + 1,
        content: toJson(emptyRichText),
        savedAt: now,
        savedBy: actor.membershipId,
      },
      select: { id: true },
    });
  });
}
