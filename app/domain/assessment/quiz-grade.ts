import type { GradePolicy } from '~/domain/assessment/quiz';

/** Whole percent of points (in the same unit), rounded down: 100 only where everything is right. */
export function percentOf(points: number, outOf: number): number {
  return outOf === 0 ? 0 : Math.floor((points * 100) / outOf);
}

/**
 * The grade of a quiz in whole percent, from its finished attempts in the order they were begun; null before the
 * first. An average is rounded down.
 */
export function gradeOf(attemptPercents: readonly number[], policy: GradePolicy): number | null {
  if (attemptPercents.length === 0) return null;
  switch (policy) {
    case 'best':
      return Math.max(...attemptPercents);
    case 'last':
      return attemptPercents.at(-1)!;
    case 'first':
      return attemptPercents[0]!;
    case 'average':
      return Math.floor(attemptPercents.reduce((sum, percent) => sum + percent, 0) / attemptPercents.length);
  }
}
