import type { GradePolicy } from '~/domain/assessment/quiz';
import { gradeOf } from '~/domain/assessment/quiz-grade';

/** An attempt that was handed in, in the order in which they were begun. `score` in basis points; null while marks are awaited. */
export type FinishedAttempt = { handedInAt: Date; score: number | null; waiting: boolean };

/** Where a learner stands in a quiz. `score` in basis points, as the policy counts attempts; null while it cannot be told. */
export type QuizResult = {
  handedIn: number;
  handedInAt: Date | null;
  score: number | null;
  passed: boolean | null;
  waiting: boolean;
};

/**
 * The result of a quiz over all finished attempts. While a trainer's marks are awaited, `best` counts what is marked;
 * the other policies wait for the attempts they need. `passPercent` is whole percent.
 */
export function quizResult(
  attempts: readonly FinishedAttempt[],
  { grade, passPercent }: { grade: GradePolicy; passPercent: number },
): QuizResult {
  const counted = countedAttempts(attempts, grade);
  const scores = counted.flatMap(({ score, waiting }) => (waiting || score === null ? [] : [score]));
  const lacks = grade !== 'best' && scores.length < counted.length;
  const score = lacks ? null : gradeOf(scores, grade);
  return {
    handedIn: attempts.length,
    handedInAt: attempts.at(-1)?.handedInAt ?? null,
    score,
    passed: score === null ? null : score >= passPercent * 100,
    waiting: attempts.some(({ waiting }) => waiting),
  };
}

function countedAttempts(attempts: readonly FinishedAttempt[], grade: GradePolicy) {
  if (grade === 'first') return attempts.slice(0, 1);
  return grade === 'last' ? attempts.slice(-1) : attempts;
}

/** Basis points of points (in the same unit), rounded down: 10,000 only where everything is right. */
export function scoreOf(points: number, maximum: number): number {
  return maximum === 0 ? 0 : Math.floor((points * 10_000) / maximum);
}
