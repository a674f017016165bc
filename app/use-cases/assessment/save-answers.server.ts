import type { ActorOf } from '~/domain/actor';
import { answers as isAnswerTo } from '~/domain/assessment/answer';
import { takesAnswers } from '~/domain/assessment/attempt';
import type { GivenAnswer, SaveAnswersInput } from '~/domain/assessment/attempt-inputs';
import { drawQuestions } from '~/domain/assessment/draw-questions';
import { Refusal } from '~/domain/refusal';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { lockAttempt, type LockedAttempt } from '~/records/assessment/lock-attempt.server';
import { readOwnFiles } from '~/records/assessment/read-own-files.server';
import { readPublishedQuiz } from '~/records/assessment/read-published-quiz.server';
import { writeAnswer, type WrittenAnswer } from '~/records/assessment/write-answer.server';
import { requireOwnOpen } from '~/records/learning/lock-learner.server';

/**
 * Saves answers of one's own open attempt as they are given. Each names the write it follows: where another came
 * between (another tab), it is not stored, and what stands comes back in its place. Sent again it changes nothing.
 * Refuses with `attempt-over` once handed in or five seconds after the end of the time, `answer-unfit`, and as a
 * course that one may not follow does.
 */
export async function saveAnswers(
  actor: ActorOf<'member'>,
  { enrolmentId, attemptId, answers }: SaveAnswersInput,
  { now }: { now: Date },
): Promise<WrittenAnswer[]> {
  const { organizationId, membershipId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const attempt = await lockAttempt(tx, organizationId, { enrolmentId, attemptId });
    requireOwnOpen(attempt, membershipId, now);
    if (!takesAnswers(attempt, now)) throw new Refusal('attempt-over');
    await requireFit(tx, actor, attempt, answers);
    const creditMs = Math.max(0, now.getTime() - attempt.startedAt.getTime());
    const written: WrittenAnswer[] = [];
    for (const answer of answers) {
      written.push(await writeAnswer(tx, organizationId, attemptId, answer, { now, creditMs }));
    }
    return written;
  });
}

/** Each is an answer to a question that was drawn; files are the learner's own. */
async function requireFit(
  tx: Tx,
  { organizationId, membershipId }: ActorOf<'member'>,
  attempt: LockedAttempt,
  given: readonly GivenAnswer[],
): Promise<void> {
  const { quiz, questions } = await readPublishedQuiz(tx, organizationId, attempt);
  const drawn = new Set(drawQuestions(quiz, attempt.seed).map(({ questionId }) => questionId));
  const fileIds: string[] = [];
  for (const { questionId, answer } of given) {
    const question = questions.get(questionId);
    if (!question || !drawn.has(questionId)) throw new Refusal('answer-unfit');
    if (answer && !isAnswerTo(question, answer)) throw new Refusal('answer-unfit');
    if (answer?.kind === 'file') fileIds.push(...answer.fileIds);
  }
  await readOwnFiles(tx, organizationId, { membershipId, fileIds });
}
