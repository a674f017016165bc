import type { ActorOf } from '~/domain/actor';
import { handInAttemptInput, type HandInAttemptInput } from '~/domain/assessment/attempt-inputs';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { finishAttempt } from '~/records/assessment/finish-attempt.server';
import { lockAttempt } from '~/records/assessment/lock-attempt.server';
import { lockLearner, requireOwnOpen } from '~/records/learning/lock-learner.server';

/**
 * Hands one's own attempt in with the answers that are saved; once, however often it is sent. After the end of its time
 * it counts as handed in at that end. Refuses with `not-found`, and as a course that one may not follow does.
 */
export async function handInAttempt(
  actor: ActorOf<'member'>,
  input: HandInAttemptInput,
  { now }: { now: Date },
): Promise<{ lessonId: string }> {
  const { organizationId } = actor;
  const { enrolmentId, attemptId, spent } = handInAttemptInput.parse(input);
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const enrolment = await lockLearner(tx, organizationId, enrolmentId);
    requireOwnOpen(enrolment, actor.membershipId, now);
    const attempt = await lockAttempt(tx, organizationId, { enrolmentId, attemptId });
    const { lessonId, closesAt } = attempt;
    if (attempt.handedInAt) return { lessonId };
    const by = closesAt && now > closesAt ? 'time' : 'learner';
    await finishAttempt(tx, organizationId, { enrolment, attempt }, { by, spent }, now);
    return { lessonId };
  });
}
