import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gapsOf, readGapText, writeGapText } from '~/domain/assessment/gap-text';
import { questionSchema, type QuestionInput } from '~/domain/assessment/question';
import { inputProblemOf } from '~/domain/input-problem';
import { anyQuestion } from '../../../tests/factories/questions';

const id = () => crypto.randomUUID();
const shared = () => ({ id: id(), prompt: 'Combien font 2 et 2 ?' });
const option = (text: string, right = false) => ({ id: id(), text, right });

function problemsOf(question: unknown): string[] {
  const parsed = questionSchema.safeParse(question);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${inputProblemOf(issue).problem}`);
}

test('what was accepted once is accepted again, unchanged', () => {
  fc.assert(
    fc.property(anyQuestion(), (question) => {
      expect(questionSchema.parse(structuredClone(question))).toEqual(question);
    }),
  );
});

describe('a question that cannot be answered rightly is refused where it is wrong', () => {
  const refused: [string, Record<string, unknown>, string[]][] = [
    ['no text', { kind: 'true-false', prompt: ' ', right: true }, ['prompt: required']],
    ['no points', { kind: 'true-false', right: true, points: 0 }, ['points: too-small']],
    ['neither true nor false', { kind: 'true-false' }, ['right: required']],
    ['one option', { kind: 'single', options: [option('4', true)] }, ['options: too-few']],
    [
      'no right option',
      { kind: 'single', options: [option('3'), option('4')] },
      ['options: right-answer-missing'],
    ],
    [
      'two right options of one',
      { kind: 'single', options: [option('3', true), option('4', true)] },
      ['options: right-answers-too-many'],
    ],
    [
      'an option twice',
      { kind: 'multiple', options: [option('4', true), option(' 4 ')] },
      ['options.1.text: duplicate'],
    ],
    ['no variant', { kind: 'short-text', variants: [] }, ['variants: right-answer-missing']],
    ['variants that are one', { kind: 'short-text', variants: ['Été', 'ETE'] }, ['variants.1: duplicate']],
    ['a negative tolerance', { kind: 'number', value: 4, tolerance: -1 }, ['tolerance: too-small']],
    ['a value that is no number', { kind: 'number', value: Number.NaN }, ['value: wrong-type']],
    [
      'a left side twice',
      {
        kind: 'matching',
        pairs: [
          { id: id(), left: 'chat', right: 'cat' },
          { id: id(), left: 'chat', right: 'dog' },
        ],
      },
      ['pairs.1.left: duplicate'],
    ],
    [
      'right sides that are all one',
      {
        kind: 'matching',
        pairs: [
          { id: id(), left: 'a', right: 'x' },
          { id: id(), left: 'b', right: 'x' },
        ],
      },
      ['pairs: pairs-all-same'],
    ],
    [
      'a distractor that is right',
      {
        kind: 'matching',
        pairs: [
          { id: id(), left: 'a', right: 'x' },
          { id: id(), left: 'b', right: 'y' },
        ],
        distractors: ['y'],
      },
      ['distractors.0: duplicate'],
    ],
    [
      'an item twice',
      {
        kind: 'ordering',
        items: [
          { id: id(), text: 'un' },
          { id: id(), text: 'un' },
        ],
      },
      ['items.1.text: duplicate'],
    ],
    ['no gap', { kind: 'gaps', text: 'Paris' }, ['text: gap-missing']],
    ['a gap left open', { kind: 'gaps', text: '[[Paris]] et [[Lyon' }, ['text: gap-unclosed']],
    ['an empty gap', { kind: 'gaps', text: 'La capitale est [[ ]].' }, ['text: gap-without-answer']],
    ['a gap of wrong choices', { kind: 'gaps', text: '[[~Lyon|~Lille]]' }, ['text: gap-without-answer']],
    ['a gap that contradicts itself', { kind: 'gaps', text: '[[Lyon|~Lyon]]' }, ['text: gap-contradicts']],
    ['a kind there is not', { kind: 'essay' }, ['kind: invalid']],
  ];
  test.each(refused)('%s', (_name, fields, problems) => {
    expect(problemsOf({ ...shared(), ...fields })).toEqual(problems);
  });

  test('ids that tell the order of parts are refused', () => {
    const items = ['0193a9a0-0000-7000-8000-000000000001', '0193a9a0-0000-7000-8000-000000000002'];
    const question = {
      ...shared(),
      kind: 'ordering',
      items: items.map((each) => ({ id: each, text: each })),
    };
    expect(problemsOf(question)).toEqual(['items.0.id: id-invalid', 'items.1.id: id-invalid']);
  });
});

test('text that no database keeps is left out, line ends become one', () => {
  const question: QuestionInput = {
    ...shared(),
    kind: 'true-false',
    right: true,
    prompt: ' a\0\r\nb\uD800 ',
  };
  expect(questionSchema.parse(question).prompt).toBe('a\nb');
});

describe('a text with gaps', () => {
  test('is read as it is written', () => {
    expect(readGapText('La TVA est de [[20|20,0]] %, à [[Paris| ~Lyon ]].')).toEqual([
      { type: 'text', text: 'La TVA est de ' },
      { type: 'gap', gap: { right: ['20', '20,0'], wrong: [] } },
      { type: 'text', text: ' %, à ' },
      { type: 'gap', gap: { right: ['Paris'], wrong: ['Lyon'] } },
      { type: 'text', text: '.' },
    ]);
  });

  test('keeps its gaps when it is written again', () => {
    fc.assert(
      fc.property(anyQuestion('gaps'), (question) => {
        const text = question.kind === 'gaps' ? question.text : '';
        expect(writeGapText(readGapText(text))).toBe(text);
        expect(gapsOf(writeGapText(readGapText(text)))).toEqual(gapsOf(text));
      }),
    );
  });
});
