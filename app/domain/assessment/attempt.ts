import type { PublishedQuiz } from '~/domain/assessment/quiz';

/** How long after the end of its time an attempt still takes an answer that was on its way. */
export const answerGraceMs = 5000;

/** When an attempt is closed by the server where nobody hands it in; null where it has no time limit. */
export function closingMoment(closesAt: Date | null): Date | null {
  return closesAt && new Date(closesAt.getTime() + answerGraceMs);
}

/** Whether an attempt still takes answers: not handed in, and within its time and the grace after it. */
export function takesAnswers(
  attempt: { handedInAt: Date | null; closesAt: Date | null },
  now: Date,
): boolean {
  const end = closingMoment(attempt.closesAt);
  return attempt.handedInAt === null && (end === null || now < end);
}

/** How often a learner may still begin, after so many attempts; null without bound. */
export function attemptsLeft({ attempts }: Pick<PublishedQuiz, 'attempts'>, begun: number): number | null {
  return attempts === null ? null : Math.max(0, attempts - begun);
}

/**
 * Whether a learner may look at an attempt again. `after-last-attempt` is when none is left; where there is no bound,
 * once the quiz is passed, so that answers are not read off for the next attempt.
 */
export function mayReview(
  { review, attempts }: Pick<PublishedQuiz, 'review' | 'attempts'>,
  standing: { handedIn: boolean; begun: number; open: boolean; passed: boolean },
): boolean {
  if (!standing.handedIn || review.when === 'never') return false;
  if (review.when === 'after-hand-in') return true;
  if (standing.open) return false;
  return attempts === null ? standing.passed : attemptsLeft({ attempts }, standing.begun) === 0;
}

/**
 * The response time of a question in milliseconds (G3), from what was known and what a browser now tells: it never
 * shrinks, and is never longer than the attempt has lasted.
 */
export function creditedTime(known: number, told: number, lastedMs: number): number {
  return Math.max(known, Math.min(Math.max(0, Math.round(told)), Math.max(0, lastedMs)));
}

/** When the latest of a trainer's marks were given: whoever marks has seen them, or somebody came between. */
export function latestMark(times: readonly (Date | null)[]): Date | null {
  const known = times.flatMap((time) => (time ? [time.getTime()] : []));
  return known.length > 0 ? new Date(Math.max(...known)) : null;
}
