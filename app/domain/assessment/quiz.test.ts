import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawQuestions, optionOrder, questionsOf } from '~/domain/assessment/draw-questions';
import { movableParts } from '~/domain/assessment/redact-question';
import {
  defaultQuizActivity,
  publishedQuizSchema,
  quizActivitySchema,
  type QuizItem,
} from '~/domain/assessment/quiz';
import { gradeOf, percentOf } from '~/domain/assessment/quiz-grade';
import { quizTotals } from '~/domain/assessment/quiz-totals';
import { quizProblems, type BankFacts } from '~/domain/assessment/quiz-problems';
import { anyQuestion, publishedQuiz, questionOf } from '../../../tests/factories/questions';

const questions = fc.uniqueArray(anyQuestion(), { minLength: 1, maxLength: 8, selector: (each) => each.id });
const quizzes = fc
  .record({ own: questions, pool: questions, count: fc.integer({ min: 1, max: 5 }), shuffled: fc.boolean() })
  .map(({ own, pool, count, shuffled }) =>
    publishedQuizSchema.parse({
      ...publishedQuiz(own, { shuffleQuestions: shuffled }),
      items: [
        ...own.map((question) => ({ type: 'one' as const, question })),
        { type: 'draw', count, pool },
        { type: 'draw', count, pool: pool.toReversed() },
      ],
    }),
  );

describe('a draw', () => {
  test('is decided by its seed alone', () => {
    fc.assert(
      fc.property(quizzes, fc.string(), (quiz, seed) => {
        const again = publishedQuizSchema.parse(JSON.parse(JSON.stringify(quiz)));
        expect(drawQuestions(again, seed)).toEqual(drawQuestions(quiz, seed));
      }),
      { numRuns: 25 },
    );
  });

  test('shows every fixed question and as many of the pools as it can, none twice', () => {
    fc.assert(
      fc.property(quizzes, fc.string(), (quiz, seed) => {
        const drawn = drawQuestions(quiz, seed).map((each) => each.questionId);
        const pool = quiz.items.flatMap((item) => (item.type === 'draw' ? [item] : []))[0]!;
        const own = quiz.items.flatMap((item) => (item.type === 'one' ? [item.question.id] : []));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(own.every((id) => drawn.includes(id))).toBe(true);
        const free = pool.pool.filter((question) => !own.includes(question.id)).length;
        expect(drawn).toHaveLength(own.length + Math.min(free, pool.count * 2));
        if (!quiz.shuffleQuestions) expect(drawn.slice(0, own.length)).toEqual(own);
      }),
      { numRuns: 25 },
    );
  });

  test('orders all parts of each question, each once', () => {
    fc.assert(
      fc.property(quizzes, fc.string(), (quiz, seed) => {
        const byId = questionsOf(quiz);
        for (const { questionId, optionOrder: order } of drawQuestions(quiz, seed)) {
          const count = movableParts(byId.get(questionId)!);
          expect(order.toSorted((one, other) => one - other)).toEqual(
            Array.from({ length: count }, (_, at) => at),
          );
        }
      }),
      { numRuns: 25 },
    );
  });

  test('leaves options as written where the quiz does not shuffle, never what would be the answer', () => {
    const single = questionOf('single');
    const ordering = questionOf('ordering', {
      items: Array.from({ length: 6 }, (_, at) => ({ id: crypto.randomUUID(), text: `Étape ${at}` })),
    } as never);
    const orders = new Set<string>();
    for (let seed = 0; seed < 50; seed += 1) {
      expect(optionOrder(single, String(seed), false)).toEqual(
        Array.from({ length: movableParts(single) }, (_, at) => at),
      );
      orders.add(optionOrder(ordering, String(seed), false).join());
    }
    expect(orders.size).toBeGreaterThan(30);
  });

  test('gives every question of a pool its chance', () => {
    const pool = Array.from({ length: 6 }, () => questionOf('true-false'));
    const quiz = publishedQuiz([], { items: [{ type: 'draw', count: 2, pool }] });
    const seen = new Map<string, number>();
    for (let seed = 0; seed < 300; seed += 1) {
      for (const { questionId } of drawQuestions(quiz, `attempt-${seed}`)) {
        seen.set(questionId, (seen.get(questionId) ?? 0) + 1);
      }
    }
    expect(seen.size).toBe(6);
    for (const count of seen.values()) expect(count).toBeGreaterThan(60);
  });
});

describe('a quiz', () => {
  test('nobody has written is well formed', () => {
    expect(quizActivitySchema.parse(defaultQuizActivity)).toEqual(defaultQuizActivity);
  });

  test('does not hold the same question twice', () => {
    const item = { type: 'own' as const, question: questionOf('single') };
    expect(quizActivitySchema.safeParse({ ...defaultQuizActivity, items: [item, item] }).success).toBe(false);
  });
});

describe('problems before publishing', () => {
  const uuid = () => crypto.randomUUID();
  const facts = (tags: string[], archived = false) => ({ id: uuid(), tags, archived });
  const bank: BankFacts = {
    id: uuid(),
    archived: false,
    questions: [facts(['tva']), facts(['tva', 'facile']), facts([]), facts(['tva'], true)],
  };
  const draw = (count: number, tags: string[] = [], bankId = bank.id): QuizItem => {
    return { type: 'draw', id: uuid(), bankId, tags, count };
  };
  const pick = (at: number): QuizItem => {
    return { type: 'bank', bankId: bank.id, questionId: bank.questions[at]!.id };
  };
  const problems = (...items: QuizItem[]) => quizProblems({ ...defaultQuizActivity, items }, [bank]);

  test('a quiz needs a question', () => {
    expect(problems()).toEqual([{ problem: 'no-question' }]);
    expect(problems({ type: 'own', question: questionOf('gaps') })).toEqual([]);
  });

  test('a draw needs as many questions as it takes', () => {
    expect(problems(draw(3))).toEqual([]);
    expect(problems(draw(4))).toEqual([{ problem: 'draw-too-large', item: 0, count: 4, available: 3 }]);
    expect(problems(draw(2, ['tva']))).toEqual([]);
    expect(problems(draw(2, ['tva', 'facile']))).toMatchObject([{ available: 1 }]);
    expect(problems(pick(0), draw(3))).toMatchObject([{ item: 1, available: 2 }]);
    expect(problems(draw(2), draw(1))).toEqual([]);
    expect(problems(draw(2), draw(2))).toMatchObject([{ item: 1, available: 1 }]);
  });

  test('what is archived or gone is named', () => {
    expect(problems(pick(3))).toEqual([{ problem: 'question-archived', item: 0 }]);
    expect(problems({ type: 'bank', bankId: bank.id, questionId: uuid() })).toEqual([
      { problem: 'question-missing', item: 0 },
    ]);
    expect(problems(draw(1, [], uuid()))).toEqual([{ problem: 'bank-missing', item: 0 }]);
    const archived = { ...bank, archived: true };
    expect(quizProblems({ ...defaultQuizActivity, items: [draw(1)] }, [archived])).toEqual([
      { problem: 'bank-archived', item: 0 },
    ]);
  });
});

describe('a grade', () => {
  test('is that of the attempts its policy names', () => {
    const percents = [40, 90, 65];
    expect(gradeOf(percents, 'best')).toBe(90);
    expect(gradeOf(percents, 'last')).toBe(65);
    expect(gradeOf(percents, 'first')).toBe(40);
    expect(gradeOf(percents, 'average')).toBe(65);
    expect(gradeOf([], 'best')).toBeNull();
  });

  test('is 100 only where everything is right', () => {
    expect(percentOf(2999, 3000)).toBe(99);
    expect(percentOf(3000, 3000)).toBe(100);
    expect(percentOf(0, 0)).toBe(0);
  });

  test('lies between the worst and the best attempt', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1 }),
        fc.constantFrom('best', 'last', 'first', 'average'),
        (percents, policy) => {
          const grade = gradeOf(percents, policy)!;
          expect(grade).toBeGreaterThanOrEqual(Math.min(...percents));
          expect(grade).toBeLessThanOrEqual(Math.max(...percents));
        },
      ),
    );
  });
});

describe('what an attempt amounts to', () => {
  test('counts draws between their easiest and their hardest questions', () => {
    const uuid = () => crypto.randomUUID();
    const offered = (points: number) => ({ id: uuid(), tags: [], archived: false, points });
    const bank = { id: uuid(), archived: false, questions: [offered(1), offered(5), offered(2)] };
    const items: QuizItem[] = [
      { type: 'own', question: questionOf('single', { points: 4 }) },
      { type: 'bank', bankId: bank.id, questionId: bank.questions[0]!.id },
      { type: 'draw', id: uuid(), bankId: bank.id, tags: [], count: 1 },
    ];
    const totals = (count: number) => {
      const drawn = items.map((item) => (item.type === 'draw' ? { ...item, count } : item));
      return quizTotals({ ...defaultQuizActivity, items: drawn }, [bank]);
    };
    expect(totals(1)).toEqual({ questions: 3, least: 4 + 1 + 2, most: 4 + 1 + 5 });
    expect(totals(9)).toEqual({ questions: 4, least: 12, most: 12 });
  });
});
