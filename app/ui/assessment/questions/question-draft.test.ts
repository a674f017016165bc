import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftOf, emptyDraft, readDraft, textRow, type QuestionDraft } from './question-draft';
import { questionKinds } from '~/domain/assessment/question-kinds';
import { anyQuestion } from '../../../../tests/factories/questions';

const problemsOf = (draft: QuestionDraft) => {
  const read = readDraft(draft);
  return read.ok
    ? {}
    : Object.fromEntries(Object.entries(read.problems).map(([at, { problem }]) => [at, problem]));
};

test('a question that is opened and saved unchanged stays what it was', () => {
  fc.assert(
    fc.property(anyQuestion(), (question) => {
      expect(readDraft(draftOf(question))).toEqual({ ok: true, question });
    }),
  );
});

test('changing the kind and back loses nothing', () => {
  fc.assert(
    fc.property(anyQuestion(), fc.constantFrom(...questionKinds), (question, kind) => {
      const there = { ...draftOf(question), kind };
      expect(readDraft({ ...there, kind: question.kind })).toEqual({ ok: true, question });
    }),
    { numRuns: 30 },
  );
});

test('numbers are read as they are typed here', () => {
  const draft = { ...emptyDraft('number'), prompt: 'Taux ?', value: '19,6', tolerance: '0,05', unit: '%' };
  expect(readDraft(draft)).toMatchObject({ ok: true, question: { value: 19.6, tolerance: 0.05 } });
  expect(problemsOf({ ...draft, value: 'vingt' })).toEqual({ value: 'wrong-type' });
  expect(problemsOf({ ...draft, value: '', points: '0' })).toEqual({
    value: 'required',
    points: 'too-small',
  });
});

test('rows left empty are no part of it, and a problem is told beside the row that has it', () => {
  const draft = { ...emptyDraft('short-text'), prompt: 'Capitale ?' };
  const written = { ...draft, variants: [textRow(), textRow('Paris'), textRow(' '), textRow('PARIS')] };
  expect(problemsOf(written)).toEqual({ 'variants.3': 'duplicate' });
  expect(readDraft({ ...written, variants: written.variants.slice(0, 3) })).toMatchObject({
    ok: true,
    question: { variants: ['Paris'] },
  });
});

test.each(questionKinds)('an empty %s says what it lacks', (kind) => {
  expect(problemsOf(emptyDraft(kind))).toMatchObject({ prompt: 'required' });
});
