import type { QuestionOf } from '~/domain/assessment/question';

/** What a matching question lets its learner choose from: each right side once, and what fits nothing. */
export function matchingRights(question: QuestionOf<'matching'>): string[] {
  return [...new Set([...question.pairs.map((pair) => pair.right), ...question.distractors])];
}
