import type { QuizActivity } from '~/domain/assessment/quiz';
import { drawPool, type BankFacts } from '~/domain/assessment/quiz-problems';

type ValuedBank = Omit<BankFacts, 'questions'> & {
  questions: readonly (BankFacts['questions'][number] & { points: number })[];
};

/** How many questions an attempt has, and between which sums its points lie: draws may bring easier or harder ones. */
export type QuizTotals = { questions: number; least: number; most: number };

/** What an attempt at a quiz amounts to. Questions and draws of banks that are not given count nothing. */
export function quizTotals(activity: QuizActivity, banks: readonly ValuedBank[]): QuizTotals {
  const totals = { questions: 0, least: 0, most: 0 };
  for (const item of activity.items) {
    const worth = item.type === 'own' ? [item.question.points] : takenFrom(item, activity, banks);
    const count = item.type === 'draw' ? Math.min(item.count, worth.length) : worth.length;
    totals.questions += count;
    totals.least += sum(worth.slice(0, count));
    totals.most += sum(worth.slice(worth.length - count));
  }
  return totals;
}

/** The points of all questions an item may take, the lowest first. */
function takenFrom(
  item: Exclude<QuizActivity['items'][number], { type: 'own' }>,
  activity: QuizActivity,
  banks: readonly ValuedBank[],
): number[] {
  const bank = banks.find(({ id }) => id === item.bankId);
  if (!bank) return [];
  const ids = item.type === 'bank' ? [item.questionId] : drawPool(item, bank, activity.items);
  const points = new Map(bank.questions.map((question) => [question.id, question.points]));
  return ids.flatMap((id) => points.get(id) ?? []).sort((one, other) => one - other);
}

function sum(points: readonly number[]): number {
  return points.reduce((total, each) => total + each, 0);
}
