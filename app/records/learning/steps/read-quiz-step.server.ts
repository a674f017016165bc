import type { PublishedQuiz } from '~/domain/assessment/quiz';
import type { StepContext } from '~/records/learning/steps/step-context.server';
import type { Tx } from '~/platform/tenancy.server';

export type QuizStep = {
  questions: number;
  minutes: number | null;
  attempts: number | null;
  passPercent: number;
  grade: PublishedQuiz['grade'];
  /** The newest first; points in hundredths, scores in basis points. */
  tries: {
    id: string;
    number: number;
    startedAt: string;
    closesAt: string | null;
    handedInAt: string | null;
    score: number | null;
    passed: boolean | null;
    waiting: boolean;
  }[];
};

/** How a quiz runs, and the learner's own attempts; never its questions. */
export async function readQuizStep(
  tx: Tx,
  quiz: PublishedQuiz,
  { organizationId, enrolmentId, lessonId }: StepContext,
): Promise<QuizStep> {
  const rows = await tx.quizAttempt.findMany({
    where: { organizationId, enrolmentId, lessonId },
    orderBy: { number: 'desc' },
    select: {
      ...{ id: true, number: true, startedAt: true, closesAt: true },
      ...{ handedInAt: true, score: true, passed: true, waiting: true },
    },
  });
  return {
    questions: quiz.items.reduce((total, item) => total + (item.type === 'one' ? 1 : item.count), 0),
    minutes: quiz.minutes,
    attempts: quiz.attempts,
    passPercent: quiz.passPercent,
    grade: quiz.grade,
    tries: rows.map(({ startedAt, closesAt, handedInAt, ...row }) => ({
      ...row,
      startedAt: startedAt.toISOString(),
      closesAt: closesAt?.toISOString() ?? null,
      handedInAt: handedInAt?.toISOString() ?? null,
    })),
  };
}
