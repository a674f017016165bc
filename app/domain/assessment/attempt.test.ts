import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answers, isBlank, type Answer } from '~/domain/assessment/answer';
import { answerFromFields, fieldName, sameAnswer, writeOf } from '~/domain/assessment/answer-from-fields';
import { answerLines } from '~/domain/assessment/answer-lines';
import { answerShares } from '~/domain/assessment/answer-shares';
import {
  attemptsLeft,
  closingMoment,
  creditedTime,
  mayReview,
  takesAnswers,
} from '~/domain/assessment/attempt';
import { quizResult, scoreOf } from '~/domain/assessment/quiz-result';
import { rightAnswer } from '~/domain/assessment/right-answer';
import { anyAnswer, anyQuestion } from '../../../tests/factories/questions';

const at = (ms: number) => new Date(1_800_000_000_000 + ms);
const review = (when: 'never' | 'after-hand-in' | 'after-last-attempt') => ({
  when,
  ...{ marks: true, answers: true, feedback: true },
});

describe('an attempt', () => {
  test('takes answers to five seconds after its time, and none once handed in', () => {
    const closesAt = at(60_000);
    expect(takesAnswers({ closesAt, handedInAt: null }, at(64_999))).toBe(true);
    expect(takesAnswers({ closesAt, handedInAt: null }, closingMoment(closesAt)!)).toBe(false);
    expect(takesAnswers({ closesAt: null, handedInAt: null }, at(1e12))).toBe(true);
    expect(takesAnswers({ closesAt, handedInAt: at(1) }, at(2))).toBe(false);
  });

  test('may be reviewed as its quiz says', () => {
    const standing = { handedIn: true, begun: 1, open: false, passed: false };
    const may = (when: Parameters<typeof review>[0], attempts: number | null, change = {}) =>
      mayReview({ review: review(when), attempts }, { ...standing, ...change });
    expect(may('never', 1)).toBe(false);
    expect(may('after-hand-in', 5)).toBe(true);
    expect(may('after-hand-in', 5, { handedIn: false })).toBe(false);
    expect(may('after-last-attempt', 2)).toBe(false);
    expect(may('after-last-attempt', 2, { begun: 2 })).toBe(true);
    expect(may('after-last-attempt', 2, { begun: 2, open: true })).toBe(false);
    expect(may('after-last-attempt', null)).toBe(false);
    expect(may('after-last-attempt', null, { passed: true })).toBe(true);
    expect(attemptsLeft({ attempts: 2 }, 3)).toBe(0);
  });

  test('a response time never shrinks and never outlasts the attempt', () => {
    fc.assert(
      fc.property(fc.nat(1e7), fc.double({ noNaN: true }), fc.nat(1e7), (known, told, lasted) => {
        const credited = creditedTime(known, told, lasted);
        expect(credited).toBeGreaterThanOrEqual(known);
        expect(credited).toBeLessThanOrEqual(Math.max(known, lasted));
      }),
    );
  });
});

describe('the result of a quiz', () => {
  const tries = (...scores: (number | null)[]) =>
    scores.map((score, index) => ({ handedInAt: at(index), score, waiting: score === null }));
  const result = (scores: (number | null)[], grade: 'best' | 'last' | 'first' | 'average') =>
    quizResult(tries(...scores), { grade, passPercent: 60 });

  test('counts attempts by the policy, and waits for the marks it needs', () => {
    expect(result([4000, 9000, 5000], 'best')).toMatchObject({ score: 9000, passed: true, handedIn: 3 });
    expect(result([4000, 9000, 5000], 'last')).toMatchObject({ score: 5000, passed: false });
    expect(result([4000, 9000, 5000], 'average')).toMatchObject({ score: 6000, passed: true });
    expect(result([9000, null], 'best')).toMatchObject({ score: 9000, passed: true, waiting: true });
    expect(result([9000, null], 'last')).toMatchObject({ score: null, passed: null, waiting: true });
    expect(result([9000, null], 'first')).toMatchObject({ score: 9000, waiting: true });
    expect(result([9000, null], 'average')).toMatchObject({ score: null });
    expect(result([], 'best')).toMatchObject({ score: null, passed: null, handedIn: 0 });
  });

  test('is 100 % only where every point was got', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 100_000 }), (points, more) => {
        expect(scoreOf(points, points + more)).toBeLessThan(10_000);
        expect(scoreOf(more, more)).toBe(10_000);
      }),
    );
  });
});

/** The fields that a form would send for an answer. */
function fieldsOf(id: string, answer: Answer): [string, string][] {
  switch (answer.kind) {
    case 'single':
      return [[id, answer.optionId]];
    case 'multiple':
      return answer.optionIds.map((one) => [id, one]);
    case 'true-false':
      return [[id, String(answer.value)]];
    case 'matching':
      return Object.entries(answer.pairs).map(([part, right]) => [fieldName(id, part), right]);
    case 'ordering':
      return answer.itemIds.map((item, rank) => [fieldName(id, item), String(rank + 1)]);
    case 'gaps':
      return answer.texts.map((text, gap) => [fieldName(id, String(gap)), text]);
    case 'file':
      return answer.fileIds.map((file) => [id, file]);
    default:
      return [[id, answer.text]];
  }
}

const answered = anyQuestion().chain((question) =>
  anyAnswer(question).map((answer) => ({ question, answer })),
);

describe('answers', () => {
  test('come out of a form as they were put in, whatever order its fields come in', () => {
    fc.assert(
      fc.property(answered, fc.boolean(), ({ question, answer }, turned) => {
        const fields = [...fieldsOf(question.id, answer), ['other', 'x'] as [string, string]];
        const read = answerFromFields(
          question,
          turned && question.kind !== 'file' ? fields.toReversed() : fields,
        );
        if (isBlank(answer)) expect(read).toBeNull();
        else {
          expect(sameAnswer(read, answer)).toBe(true);
          expect(writeOf(read)).toBe(writeOf(answer));
          expect(read && answers(question, read)).toBe(true);
        }
        expect(writeOf(read)).toBeGreaterThan(0);
      }),
    );
  });

  test('can be told in words, each part once, and counted', () => {
    fc.assert(
      fc.property(answered, ({ question, answer }) => {
        const lines = answerLines(question, answer);
        if (!isBlank(answer)) expect(lines.length).toBeGreaterThan(0);
        const counted = answerShares(question, [{ answer, count: 3 }]);
        for (const { count } of counted) expect([0, 3]).toContain(count);
        const right = rightAnswer(question);
        const shares = answerShares(question, right ? [{ answer: right, count: 1 }] : []);
        expect(shares.filter(({ count }) => count > 0).every((share) => share.right)).toBe(true);
      }),
    );
  });
});
