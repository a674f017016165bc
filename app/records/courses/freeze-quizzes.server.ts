import { questionSchema, type Question } from '~/domain/assessment/question';
import { drawPool, quizProblems, type BankFacts, type QuizProblem } from '~/domain/assessment/quiz-problems';
import type { PublishedQuiz, QuizActivity } from '~/domain/assessment/quiz';
import type { Tx } from '~/platform/tenancy.server';

export type FrozenQuizzes = {
  quizzes: ReadonlyMap<string, PublishedQuiz>;
  /** For which a quiz cannot be published, by lesson; a draw then has the pool there is. */
  problems: ReadonlyMap<string, QuizProblem[]>;
};

/**
 * Quizzes as a version keeps them, by lesson: bank questions copied as they stand, the pools of draws too. Two
 * queries however many quizzes there are, none where no bank is named.
 */
export async function freezeQuizzes(
  tx: Tx,
  organizationId: string,
  quizzes: ReadonlyMap<string, QuizActivity>,
): Promise<FrozenQuizzes> {
  const { banks, questions } = await readBanks(tx, organizationId, [...quizzes.values()]);
  const frozen = new Map<string, PublishedQuiz>();
  const problems = new Map<string, QuizProblem[]>();
  for (const [lessonId, { items, ...settings }] of quizzes) {
    const copy = (id: string) => questions.get(id) ?? [];
    frozen.set(lessonId, {
      ...settings,
      items: items.flatMap((item): PublishedQuiz['items'] => {
        if (item.type === 'own') return [{ type: 'one', question: item.question }];
        if (item.type === 'bank') return copy(item.questionId).map((question) => ({ type: 'one', question }));
        const bank = banks.find(({ id }) => id === item.bankId);
        const pool = (bank ? drawPool(item, bank, items) : []).flatMap(copy);
        return [{ type: 'draw', count: item.count, pool }];
      }),
    });
    const found = quizProblems({ items, ...settings }, banks);
    if (found.length > 0) problems.set(lessonId, found);
  }
  return { quizzes: frozen, problems };
}

async function readBanks(tx: Tx, organizationId: string, quizzes: readonly QuizActivity[]) {
  const named = quizzes.flatMap(({ items }) =>
    items.flatMap((one) => (one.type === 'own' ? [] : [one.bankId])),
  );
  const ids = [...new Set(named)];
  const questions = new Map<string, Question[]>();
  if (ids.length === 0) return { banks: [], questions };
  const rows = await tx.questionBank.findMany({
    where: { organizationId, id: { in: ids } },
    select: { id: true, archivedAt: true },
  });
  const ofBanks = await tx.question.findMany({
    where: { organizationId, bankId: { in: ids } },
    orderBy: { id: 'asc' },
    select: { id: true, bankId: true, tags: true, body: true, archivedAt: true },
  });
  for (const { id, body } of ofBanks) questions.set(id, [questionSchema.parse(body)]);
  const banks = rows.map(({ id, archivedAt }): BankFacts => ({
    id,
    archived: archivedAt !== null,
    questions: ofBanks
      .filter(({ bankId }) => bankId === id)
      .map((one) => ({ id: one.id, tags: one.tags, archived: one.archivedAt !== null })),
  }));
  return { banks, questions };
}
