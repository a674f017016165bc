import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerSchema, answers, type Answer } from '~/domain/assessment/answer';
import { comparable } from '~/domain/assessment/comparable';
import { markQuestion } from '~/domain/assessment/mark-question';
import { questionSchema, type Question } from '~/domain/assessment/question';
import { isMarkedByHand } from '~/domain/assessment/question-kinds';
import { rightAnswer } from '~/domain/assessment/right-answer';
import { isWithin, typedNumber } from '~/domain/assessment/typed-number';
import { anyAnswer, anyQuestion } from '../../../tests/factories/questions';

const asked = anyQuestion().chain((question) => anyAnswer(question).map((answer) => ({ question, answer })));

/** The same answer with its parts given in another order. */
function reordered(answer: Answer): Answer {
  if (answer.kind === 'multiple') return { ...answer, optionIds: answer.optionIds.toReversed() };
  if (answer.kind !== 'matching') return answer;
  return { ...answer, pairs: Object.fromEntries(Object.entries(answer.pairs).toReversed()) };
}

/** The same question with its parts written in another order, where that order is no answer. */
function rewritten(question: Question): Question {
  if (question.kind === 'single' || question.kind === 'multiple') {
    return { ...question, options: question.options.toReversed() };
  }
  if (question.kind === 'short-text') return { ...question, variants: question.variants.toReversed() };
  if (question.kind !== 'matching') return question;
  return { ...question, pairs: question.pairs.toReversed(), distractors: question.distractors.toReversed() };
}

describe('marks', () => {
  test('are never below nothing nor above the points of the question, and agree with their state', () => {
    fc.assert(
      fc.property(asked, ({ question, answer }) => {
        const mark = markQuestion(question, answer);
        expect(mark.outOf).toBe(question.points * 100);
        expect(Number.isInteger(mark.points)).toBe(true);
        if (mark.state === 'right') expect(mark.points).toBe(mark.outOf);
        else if (mark.state === 'partly') {
          expect(mark.points).toBeGreaterThan(0);
          expect(mark.points).toBeLessThan(mark.outOf);
        } else expect(mark.points).toBe(0);
      }),
    );
  });

  test('do not depend on the order in which an answer is given or a question written', () => {
    fc.assert(
      fc.property(asked, ({ question, answer }) => {
        const { points, state } = markQuestion(question, answer);
        expect(markQuestion(question, reordered(answer))).toMatchObject({ points, state });
        expect(markQuestion(rewritten(question), answer)).toMatchObject({ points, state });
      }),
    );
  });

  test('of the right answer are full', () => {
    fc.assert(
      fc.property(anyQuestion(), (question) => {
        const answer = rightAnswer(question);
        if (answer === null) return void expect(isMarkedByHand(question.kind)).toBe(true);
        expect(answers(question, answer)).toBe(true);
        const mark = markQuestion(question, answerSchema.parse(answer));
        expect(mark).toMatchObject({ points: question.points * 100, state: 'right' });
        expect(mark.perPart.every((part) => part.right)).toBe(true);
      }),
    );
  });

  test('of no answer, or of one to another question, are none', () => {
    fc.assert(
      fc.property(anyQuestion(), asked, (question, other) => {
        expect(markQuestion(question, null)).toMatchObject({ points: 0, state: 'unanswered' });
        fc.pre(!answers(question, other.answer));
        expect(markQuestion(question, other.answer)).toMatchObject({ points: 0, state: 'unanswered' });
      }),
    );
  });

  test('of what a trainer reads wait for the trainer', () => {
    const question = build({ kind: 'free-text' });
    expect(markQuestion(question, { kind: 'free-text', text: 'Voici.' }).state).toBe('to-mark');
    expect(markQuestion(question, { kind: 'free-text', text: '' }).state).toBe('unanswered');
  });
});

function build(fields: object): Question {
  return questionSchema.parse({ id: crypto.randomUUID(), prompt: 'Q', points: 3, ...fields });
}

describe('partial marks', () => {
  const part = (text: string, right = false) => ({ id: crypto.randomUUID(), text, right });

  test('wrong choices take away what right ones gave', () => {
    const options = [part('a', true), part('b', true), part('c', true), part('d'), part('e')];
    const question = build({ kind: 'multiple', options });
    const points = (...chosen: number[]) =>
      markQuestion(question, { kind: 'multiple', optionIds: chosen.map((at) => options[at]!.id) }).points;
    expect([
      points(0),
      points(0, 1),
      points(0, 1, 3),
      points(0, 3),
      points(3, 4),
      points(0, 1, 2, 3, 4),
    ]).toEqual([100, 200, 100, 0, 0, 100]);
  });

  test('an order counts the items at their place', () => {
    const items = [part('a'), part('b'), part('c')];
    const question = build({ kind: 'ordering', items });
    const points = (...order: number[]) =>
      markQuestion(question, { kind: 'ordering', itemIds: order.map((at) => items[at]!.id) }).points;
    expect([points(0, 1, 2), points(0, 2, 1), points(2, 0, 1), points(0)]).toEqual([300, 100, 0, 100]);
  });

  test('gaps count one by one, typed ones as they compare, chosen ones as they are', () => {
    const question = build({ kind: 'gaps', text: '[[Été]] puis [[Paris|~paris]] puis [[3]]' });
    const answer: Answer = { kind: 'gaps', texts: [' ete', 'paris', ''] };
    expect(markQuestion(question, answer)).toEqual({
      points: 100,
      outOf: 300,
      state: 'partly',
      perPart: [
        { part: '0', right: true },
        { part: '1', right: false },
        { part: '2', right: false },
      ],
    });
  });
});

describe('typed answers', () => {
  const all = { case: true, accents: true, spaces: true };
  const none = { case: false, accents: false, spaces: false };
  test.each([
    ['L’Été', "l'ete", all, true],
    ['L’Été', "l'ete", none, false],
    ['Straße', 'STRASSE', all, true],
    ['porte monnaie', 'portemonnaie', all, true],
    ['porte  monnaie ', 'porte monnaie', none, true],
    ['porte monnaie', 'portemonnaie', { ...all, spaces: false }, false],
    ['ŒUF', 'œuf', all, true],
  ] as const)('%s and %s', (one, other, ignored, same) => {
    expect(comparable(one, ignored) === comparable(other, ignored)).toBe(same);
  });

  test.each([
    ['3,5', 3.5],
    ['3.5', 3.5],
    ['1 234,5', 1234.5],
    ['1 234 567', 1_234_567],
    ['1.234.567,5', 1_234_567.5],
    ['1,234.5', 1234.5],
    ['1,234,567', 1_234_567],
    ['−4', -4],
    ['+4', 4],
    [',5', 0.5],
    ['2e3', 2000],
    ['2E-3', 0.002],
    ['12 kg', 12],
    ['12KG', 12],
    ['douze', null],
    ['', null],
    ['kg', null],
    ['.', null],
    ['1/2', null],
    ['Infinity', null],
  ])('%s is read as %s', (text, value) => {
    const typed = typedNumber(text, 'kg');
    expect(typed && Number(typed.digits) / 10 ** typed.decimals).toBe(value);
  });

  test('a tolerance includes its bounds, without rounding', () => {
    expect(isWithin(typedNumber('0,4')!, 0.3, 0.1)).toBe(true);
    expect(isWithin(typedNumber('0,2')!, 0.3, 0.1)).toBe(true);
    expect(isWithin(typedNumber('0,4000000000000000001')!, 0.3, 0.1)).toBe(false);
    fc.assert(
      fc.property(fc.integer(), fc.nat(), fc.integer(), (value, tolerance, given) => {
        expect(isWithin(typedNumber(String(given))!, value, tolerance)).toBe(
          Math.abs(given - value) <= tolerance,
        );
      }),
    );
  });
});
