import type { ActorOf } from '~/domain/actor';
import type { CompleteLessonInput } from '~/domain/learning/inputs';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { lockLearner, requireOwnOpen } from '~/records/learning/lock-learner.server';
import { recordCompletion, type RecordedCompletion } from '~/records/learning/record-completion.server';

/**
 * Marks a lesson of one's own course done: once, however many tabs and retries. With the last lesson the course is
 * completed and certified, once. Refuses with `not-found`, `lesson-not-in-course`, `enrolment-withdrawn`,
 * `enrolment-not-open`, `enrolment-closed` or `member-archived`.
 */
export async function completeLesson(
  actor: ActorOf<'member'>,
  { enrolmentId, lessonId }: CompleteLessonInput,
  { now }: { now: Date },
): Promise<RecordedCompletion> {
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const enrolment = await lockLearner(tx, organizationId, enrolmentId);
    requireOwnOpen(enrolment, actor.membershipId, now);
    const fact = { lessonId, occurredAt: now, source: 'player' as const };
    return recordCompletion(tx, organizationId, enrolment, fact, now);
  });
}
