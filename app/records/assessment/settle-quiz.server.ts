import type { PublishedQuiz } from '~/domain/assessment/quiz';
import { quizResult } from '~/domain/assessment/quiz-result';
import type { Tx } from '~/platform/tenancy.server';
import type { EvidenceSource } from '~/records/learning/append-enrolment-evidence.server';
import type { LockedEnrolment } from '~/records/learning/lock-learner.server';
import type { RecordedCompletion } from '~/records/learning/record-completion.server';
import { settleResult } from '~/records/learning/settle-result.server';

/** Says anew where a learner stands in a quiz, by its policy over all attempts, and counts its lesson as done where that fulfils its rule. */
export async function settleQuiz(
  tx: Tx,
  organizationId: string,
  enrolment: LockedEnrolment,
  { lessonId, quiz, source }: { lessonId: string; quiz: PublishedQuiz; source: EvidenceSource },
  now: Date,
): Promise<RecordedCompletion | null> {
  const rows = await tx.quizAttempt.findMany({
    where: { organizationId, enrolmentId: enrolment.id, lessonId, handedInAt: { not: null } },
    orderBy: { number: 'asc' },
    select: { handedInAt: true, score: true, waiting: true },
  });
  const finished = rows.map(({ handedInAt, ...row }) => ({ ...row, handedInAt: handedInAt ?? now }));
  const standing = quizResult(finished, quiz);
  return settleResult(tx, organizationId, enrolment, { lessonId, source, standing }, now);
}
