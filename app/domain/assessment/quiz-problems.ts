import type { QuizActivity, QuizItem } from '~/domain/assessment/quiz';

/** What a quiz must know of the banks it names. */
export type BankFacts = {
  id: string;
  archived: boolean;
  questions: readonly { id: string; tags: readonly string[]; archived: boolean }[];
};

export type QuizProblem =
  | { problem: 'no-question' }
  | {
      problem: 'bank-missing' | 'bank-archived' | 'question-missing' | 'question-archived';
      /** The place of the item, from 0. */
      item: number;
    }
  | { problem: 'draw-too-large'; item: number; count: number; available: number };

/**
 * Everything for which a quiz cannot be published; none where it can. A draw needs as many questions as it takes,
 * whatever those before it have taken: no question comes twice in one attempt.
 */
export function quizProblems(activity: QuizActivity, banks: readonly BankFacts[]): QuizProblem[] {
  if (activity.items.length === 0) return [{ problem: 'no-question' }];
  const found: QuizProblem[] = [];
  const earlier: { pool: Set<string>; count: number }[] = [];
  activity.items.forEach((item, at) => {
    if (item.type === 'own') return;
    const bank = banks.find((each) => each.id === item.bankId);
    if (!bank) return void found.push({ problem: 'bank-missing', item: at });
    if (bank.archived) return void found.push({ problem: 'bank-archived', item: at });
    if (item.type === 'bank') {
      const question = bank.questions.find((each) => each.id === item.questionId);
      if (!question) found.push({ problem: 'question-missing', item: at });
      else if (question.archived) found.push({ problem: 'question-archived', item: at });
      return;
    }
    const pool = new Set(drawPool(item, bank, activity.items));
    const taken = earlier.reduce((sum, draw) => {
      const shared = [...draw.pool].filter((id) => pool.has(id)).length;
      return sum + Math.min(draw.count, shared);
    }, 0);
    const available = Math.max(0, pool.size - taken);
    if (available < item.count) {
      found.push({ problem: 'draw-too-large', item: at, count: item.count, available });
    }
    earlier.push({ pool, count: item.count });
  });
  return found;
}

/**
 * The ids of the questions a draw takes from: those of its bank that bear all its tags, are not archived, and are not
 * named by the quiz elsewhere.
 */
export function drawPool(
  draw: Extract<QuizItem, { type: 'draw' }>,
  bank: BankFacts,
  items: readonly QuizItem[] = [],
): string[] {
  const named = new Set(items.flatMap((item) => (item.type === 'bank' ? [item.questionId] : [])));
  return bank.questions
    .filter((question) => !question.archived && !named.has(question.id))
    .filter((question) => draw.tags.every((tag) => question.tags.includes(tag)))
    .map((question) => question.id);
}
