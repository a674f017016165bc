import type { ActorOf } from '~/domain/actor';
import { answerLines, type AnswerLine } from '~/domain/assessment/answer-lines';
import { mayReview } from '~/domain/assessment/attempt';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readAttempt } from '~/records/assessment/read-attempt.server';

export type OwnAnswer = {
  prompt: string;
  answer: AnswerLine[];
  savedAt: string | null;
  timeSpentMs: number;
  /** Hundredths; null where the quiz does not tell marks, or one is awaited. */
  points: number | null;
  outOf: number | null;
};

/**
 * One's own answers of a finished attempt with their response times (G3), marks where the quiz lets its learners see
 * them. Refuses with `not-found`, or `attempt-not-handed-in` while it is open.
 */
export async function exportOwnAnswers(
  { organizationId, membershipId }: ActorOf<'member'>,
  asked: { enrolmentId: string; attemptId: string },
): Promise<OwnAnswer[]> {
  const db = forOrganization(organizationId);
  const { attempt, quiz, questions, files } = await readAttempt(db, organizationId, {
    ...{ ...asked, membershipId },
  });
  if (!attempt.handedInAt) throw new Refusal('attempt-not-handed-in');
  const tries = await db.quizAttempt.findMany({
    where: { organizationId, enrolmentId: attempt.enrolmentId, lessonId: attempt.lessonId },
    select: { handedInAt: true, passed: true },
  });
  const open = tries.some(({ handedInAt }) => handedInAt === null);
  const passed = tries.some((one) => one.passed === true);
  const allowed = mayReview(quiz, { handedIn: true, begun: tries.length, open, passed });
  const marks = allowed && quiz.review.marks;
  const nameOf = (id?: string) => files.find((file) => file.id === id)?.name ?? '';
  return questions.map(({ question, kept }) => ({
    prompt: question.prompt,
    answer: answerLines(question, kept?.answer ?? null).map((line) =>
      line.fileId ? { ...line, text: nameOf(line.fileId) } : line,
    ),
    savedAt: kept?.answer ? kept.savedAt.toISOString() : null,
    timeSpentMs: kept?.timeSpentMs ?? 0,
    points: marks ? (kept?.points ?? null) : null,
    outOf: marks ? question.points * 100 : null,
  }));
}
