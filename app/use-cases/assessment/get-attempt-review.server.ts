import type { ActorOf } from '~/domain/actor';
import { answerFeedback, answerLines, type AnswerLine } from '~/domain/assessment/answer-lines';
import { attemptsLeft, mayReview } from '~/domain/assessment/attempt';
import { markQuestion, type MarkState } from '~/domain/assessment/mark-question';
import type { ReviewTime } from '~/domain/assessment/quiz';
import { rightAnswer } from '~/domain/assessment/right-answer';
import { Refusal } from '~/domain/refusal';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import {
  readAttempt,
  type AnswerFile,
  type AttemptQuestion,
  type ReadAttempt,
} from '~/records/assessment/read-attempt.server';

export type ReviewedQuestion = {
  id: string;
  prompt: string;
  image: { fileId: string; alt: string } | null;
  answer: AnswerLine[];
  /** What is right, or what was expected; null where it is not told. */
  right: AnswerLine[] | null;
  /** Points in hundredths; null where marks are not told. */
  mark: { points: number | null; outOf: number; state: MarkState } | null;
  feedback: string[];
  trainerFeedback: string | null;
  timeSpentMs: number;
};

export type AttemptReview = {
  attemptId: string;
  lessonId: string;
  lessonTitle: string;
  courseTitle: string;
  number: number;
  handedInAt: string;
  handedInBy: string | null;
  /** Basis points; null while a trainer's marks are awaited. */
  score: number | null;
  passed: boolean | null;
  waiting: boolean;
  passPercent: number;
  timeSpentMs: number;
  attemptsLeft: number | null;
  /** What the quiz says to those who passed, or did not. */
  feedback: string;
  review: { allowed: boolean; when: ReviewTime };
  questions: ReviewedQuestion[];
  files: AnswerFile[];
};

/**
 * What one's own finished attempt brought, and as much of it as the quiz lets its learners look at again: what a
 * trainer wrote about an answer is always told. Null while the attempt is open. Refuses with `not-found`.
 */
export async function getAttemptReview(
  { organizationId, membershipId }: ActorOf<'member'>,
  asked: { enrolmentId: string; attemptId: string },
): Promise<AttemptReview | null> {
  const db = forOrganization(organizationId);
  const found = await readAttempt(db, organizationId, { ...asked, membershipId });
  const { attempt, quiz } = found;
  if (attempt.enrolment.withdrawnAt) throw new Refusal('not-found');
  if (!attempt.handedInAt) return null;
  const { begun, allowed } = await readAllowance(db, organizationId, found);
  const shown = found.questions.filter(({ kept }) => allowed || kept?.feedback);
  const feedback = attempt.passed === null ? '' : quiz.feedback[attempt.passed ? 'passed' : 'failed'];
  return {
    attemptId: attempt.id,
    lessonId: attempt.lessonId,
    lessonTitle: found.title,
    courseTitle: found.courseTitle,
    number: attempt.number,
    handedInAt: attempt.handedInAt.toISOString(),
    handedInBy: attempt.handedInBy,
    score: attempt.score,
    passed: attempt.passed,
    waiting: attempt.waiting,
    passPercent: quiz.passPercent,
    timeSpentMs: attempt.timeSpentMs,
    attemptsLeft: attemptsLeft(quiz, begun),
    feedback,
    review: { allowed, when: quiz.review.when },
    questions: shown.map((one) => reviewed(one, quiz.review, allowed)),
    files: found.files,
  };
}

async function readAllowance(tx: Tx, organizationId: string, { attempt, quiz }: ReadAttempt) {
  const tries = await tx.quizAttempt.findMany({
    where: { organizationId, enrolmentId: attempt.enrolmentId, lessonId: attempt.lessonId },
    select: { handedInAt: true, passed: true },
  });
  const open = tries.some(({ handedInAt }) => handedInAt === null);
  const passed = tries.some((one) => one.passed === true);
  const begun = tries.length;
  return { begun, allowed: mayReview(quiz, { handedIn: true, begun, open, passed }) };
}

function reviewed(
  { question, kept }: AttemptQuestion,
  review: ReadAttempt['quiz']['review'],
  allowed: boolean,
): ReviewedQuestion {
  const answer = kept?.answer ?? null;
  const [marks, answers, feedback] = [review.marks, review.answers, review.feedback].map(
    (shown) => shown && allowed,
  );
  const perPart = marks ? markQuestion(question, answer).perPart : [];
  const expected = 'expected' in question && question.expected ? question.expected : null;
  const right = rightAnswer(question);
  return {
    id: question.id,
    prompt: question.prompt,
    image: question.image && { fileId: question.image.fileId, alt: question.image.alt },
    answer: answerLines(question, answer, perPart),
    right: !answers
      ? null
      : right
        ? answerLines(question, right)
        : expected
          ? [{ text: expected, right: null }]
          : null,
    mark: marks
      ? { points: kept?.points ?? null, outOf: question.points * 100, state: kept?.state ?? 'unanswered' }
      : null,
    feedback: feedback ? answerFeedback(question, answer) : [],
    trainerFeedback: kept?.feedback ?? null,
    timeSpentMs: kept?.timeSpentMs ?? 0,
  };
}
