import fc from 'fast-check';
import { expect, test } from 'vitest';
import { optionOrder } from '~/domain/assessment/draw-questions';
import type { Question } from '~/domain/assessment/question';
import { redactQuestion } from '~/domain/assessment/redact-question';
import { anyQuestion } from '../../../tests/factories/questions';

const keyFields =
  /^(right|feedback|feedbackTrue|feedbackFalse|variants|ignore|value|tolerance|pairs|distractors|expected|tags)$/;

function fieldNames(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...fieldNames(inner)]);
}

/** The same question with another key: another browser must not be able to tell them apart. */
function otherKey(question: Question): Question {
  switch (question.kind) {
    case 'single':
    case 'multiple': {
      const flags = question.options.map((option) => option.right);
      const moved = [...flags.slice(1), flags[0]!];
      return {
        ...question,
        options: question.options.map((option, at) => ({ ...option, right: moved[at]!, feedback: 'autre' })),
      };
    }
    case 'true-false':
      return { ...question, right: !question.right };
    case 'short-text':
      return { ...question, variants: ['autre'], ignore: { case: false, accents: false, spaces: false } };
    case 'number':
      return { ...question, value: question.value + 1, tolerance: question.tolerance + 1 };
    case 'matching':
    case 'ordering':
    case 'gaps':
      return { ...question, feedback: 'autre', tags: [] };
    default:
      return { ...question, expected: 'autre' };
  }
}

test('what a browser gets holds nothing of the key', () => {
  fc.assert(
    fc.property(anyQuestion(), fc.string(), (question, seed) => {
      const shown = redactQuestion(question, optionOrder(question, seed, true));
      expect(JSON.stringify(shown)).not.toContain('KEY-');
      expect(fieldNames(shown).filter((name) => keyFields.test(name))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('two questions that differ by their key alone look the same', () => {
  fc.assert(
    fc.property(anyQuestion(), fc.string(), (question, seed) => {
      const order = optionOrder(question, seed, true);
      expect(redactQuestion(otherKey(question), order)).toEqual(redactQuestion(question, order));
    }),
  );
});

test('all parts are shown, each once', () => {
  fc.assert(
    fc.property(anyQuestion(), fc.string(), (question, seed) => {
      const shown = redactQuestion(question, optionOrder(question, seed, true));
      if (shown.kind === 'ordering' && question.kind === 'ordering') {
        expect(new Set(shown.items)).toEqual(new Set(question.items));
        expect(shown.items).toHaveLength(question.items.length);
      }
      if (shown.kind === 'matching' && question.kind === 'matching') {
        expect(shown.lefts.map((left) => left.text)).toEqual(question.pairs.map((pair) => pair.left));
        const rights = new Set([...question.pairs.map((pair) => pair.right), ...question.distractors]);
        expect(shown.rights.toSorted()).toEqual([...rights].toSorted());
      }
      if ('options' in shown && 'options' in question) {
        const texts = question.options.map((option) => option.text);
        expect(shown.options.map((option) => option.text).toSorted()).toEqual(texts.toSorted());
      }
    }),
  );
});

test('the author’s order is never shown by default', () => {
  fc.assert(
    fc.property(anyQuestion('ordering'), (question) => {
      expect(() => redactQuestion(question, [])).toThrow();
      expect(() => redactQuestion(question, [0, 0])).toThrow();
    }),
  );
});
