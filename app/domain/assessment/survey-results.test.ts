import fc from 'fast-check';
import { expect, test } from 'vitest';
import { surveyActivitySchema, type SurveyQuestion } from '~/domain/assessment/survey';
import { readSurveyAnswers, surveyAnswersSchema } from '~/domain/assessment/survey-answers';
import { compareSurveys, surveyResults } from '~/domain/assessment/survey-results';

const id = (last: number) => `0199c0de-0000-7000-8000-${String(last).padStart(12, '0')}`;
const options = [
  { id: id(11), text: 'Oui' },
  { id: id(12), text: 'Non' },
  { id: id(13), text: 'Peut-être' },
];
const questions: SurveyQuestion[] = [
  { id: id(1), kind: 'rating', text: 'Le rythme', required: true },
  { id: id(2), kind: 'scale', text: 'Recommander', required: true },
  { id: id(3), kind: 'single', text: 'Seul', required: true, options },
  { id: id(4), kind: 'multiple', text: 'Plusieurs', required: false, options },
  { id: id(5), kind: 'text', text: 'Mots', required: false },
];

const response: fc.Arbitrary<Record<string, number | string | string[]>> = fc.record(
  {
    [id(1)]: fc.integer({ min: 1, max: 5 }),
    [id(2)]: fc.integer({ min: 0, max: 10 }),
    [id(3)]: fc.constantFrom(...options).map((option) => [option.id]),
    [id(4)]: fc.subarray(options.map((option) => option.id)),
    [id(5)]: fc.string({ maxLength: 20 }),
  },
  { requiredKeys: [] },
) as never;

test('every answer is counted once, and the order of the responses changes nothing', () => {
  fc.assert(
    fc.property(fc.array(response, { maxLength: 30 }), (responses) => {
      const results = surveyResults(questions, responses);
      expect(surveyResults(questions, [...responses].reverse())).toEqual(results);
      for (const { id: questionId, result } of results) {
        const answered = responses.filter((one) => one[questionId] !== undefined).length;
        expect(result.answered).toBe(answered);
        if ('values' in result) {
          expect(result.values.reduce((total, { count }) => total + count, 0)).toBe(answered);
          expect(result.recommend ?? 0).toBeGreaterThanOrEqual(-100);
          expect(result.recommend ?? 0).toBeLessThanOrEqual(100);
        }
        if (result.kind === 'single')
          expect(result.options.reduce((total, { count }) => total + count, 0)).toBe(answered);
      }
    }),
  );
});

test('what a form sends is read as it was meant, whatever is kept of it reads again', () => {
  fc.assert(
    fc.property(response, (given) => {
      const sent = (questionId: string) => {
        const answer = given[questionId];
        return answer === undefined ? [] : Array.isArray(answer) ? answer : [String(answer)];
      };
      const { answers, problems } = readSurveyAnswers(questions, sent);
      expect(surveyAnswersSchema.safeParse(answers).success).toBe(true);
      const missing = questions.filter((one) => one.required && given[one.id] === undefined);
      expect(problems).toEqual(missing.map((one) => ({ questionId: one.id, problem: 'required' })));
      for (const [questionId, answer] of Object.entries(answers)) {
        const meant = given[questionId];
        expect(answer).toEqual(typeof meant === 'string' ? meant.trim() : meant);
      }
    }),
  );
});

test.each([
  [1, ['6'], 'not-an-option'],
  [1, ['0'], 'not-an-option'],
  [1, ['2.5'], 'not-an-option'],
  [2, ['11'], 'not-an-option'],
  [3, [id(99)], 'not-an-option'],
  [3, [id(11), id(12)], 'not-an-option'],
  [5, ['x'.repeat(5001)], 'too-long'],
] as const)('what is no answer to question %i is named: %j', (question, said, problem) => {
  const asked = questions.filter((one) => one.id === id(question));
  const { answers, problems } = readSurveyAnswers(asked, () => said);
  expect(answers).toEqual({});
  expect(problems).toEqual([{ questionId: id(question), problem }]);
});

test('questions asked twice in the same words are compared, others are not', () => {
  const [rating] = questions;
  const again = { ...rating!, id: id(21), text: ' le RYTHME ' };
  const entry = surveyResults([rating!], [{ [id(1)]: 2 }, { [id(1)]: 3 }]);
  const end = surveyResults([again, questions[1]!], [{ [id(21)]: 5, [id(2)]: 10 }]);
  expect(
    compareSurveys([
      { key: 'entry', results: entry },
      { key: 'end', results: end },
    ]),
  ).toEqual([{ text: 'Le rythme', kind: 'rating', means: { entry: 250, end: 500 } }]);
});

test('a survey with the same question twice is none', () => {
  const survey = {
    purpose: 'needs',
    anonymous: true,
    followUpDays: null,
    questions: [questions[0], questions[0]],
  };
  expect(surveyActivitySchema.safeParse(survey).success).toBe(false);
});
