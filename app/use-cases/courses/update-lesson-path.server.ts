import type { ActorOf } from '~/domain/actor';
import { lessonKindSchema } from '~/domain/courses/lesson-kinds';
import { isRuleOfKind } from '~/domain/courses/path-form';
import type { UpdateLessonPathInput } from '~/domain/courses/path-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { toJson } from '~/platform/json.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { checkPath } from '~/records/courses/check-path.server';
import { openCourse } from '~/records/courses/open-course.server';

/**
 * Says when a lesson counts as done, what opens it and when it is due. Learners see it with the next version. Refuses
 * with `rule-not-of-kind`, `conditions-circle` (naming who would wait for whom), `conditions-impossible` for what no
 * longer is or has no score, `not-allowed`, `not-found` or `course-archived`; nothing is changed then.
 */
export async function updateLessonPath(
  actor: ActorOf<'member'>,
  { courseId, lessonId, rule, conditions }: UpdateLessonPathInput,
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    await openCourse(tx, organizationId, courseId, now);
    const [lesson] = await tx.lesson.updateManyAndReturn({
      where: { organizationId, id: lessonId, courseId },
      data: { completion: toJson(rule), conditions: toJson(conditions) },
      select: { kind: true },
    });
    if (!lesson) throw new Refusal('not-found');
    if (!isRuleOfKind(lessonKindSchema.parse(lesson.kind), rule)) throw new Refusal('rule-not-of-kind');
    await checkPath(tx, organizationId, courseId, { lessonId });
  });
}
