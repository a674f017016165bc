import { takesAnswers } from '~/domain/assessment/attempt';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { finishAttempt } from '~/records/assessment/finish-attempt.server';
import { lockAttempt } from '~/records/assessment/lock-attempt.server';
import { lockLearner } from '~/records/learning/lock-learner.server';
import { setLearningAgenda } from '~/records/learning/set-learning-agenda.server';

/**
 * Hands an attempt in for its learner once its time is over, with the answers that were saved: once, however many runs
 * there are. Returns 1 where it did.
 */
export async function closeAttempt(
  { organizationId, subjectId: attemptId }: { organizationId: string; subjectId: string },
  { now }: { now: Date },
): Promise<number> {
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const row = await tx.quizAttempt.findUnique({
      where: { organizationId_id: { organizationId, id: attemptId } },
      select: { enrolmentId: true },
    });
    const forget = () =>
      setLearningAgenda(tx, organizationId, { kind: 'close-attempt', subjectId: attemptId }, null);
    if (!row) {
      await forget();
      return 0;
    }
    const enrolment = await lockLearner(tx, organizationId, row.enrolmentId);
    const attempt = await lockAttempt(tx, organizationId, { ...row, attemptId });
    if (attempt.handedInAt) {
      await forget();
      return 0;
    }
    if (takesAnswers(attempt, now)) return 0;
    await finishAttempt(tx, organizationId, { enrolment, attempt }, { by: 'time' }, now);
    return 1;
  });
}
