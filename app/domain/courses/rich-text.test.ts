import { expect, test } from 'vitest';
import { inputProblemOf } from '~/domain/input-problem';
import { richTextSchema, type Block } from '~/domain/courses/rich-text';
import { richTextLimits } from '~/domain/courses/rich-text-limits';
import { doc, paragraph } from '../../../tests/factories/rich-text';

function problemOf(value: unknown) {
  const result = richTextSchema.safeParse(value);
  return result.success ? null : inputProblemOf(result.error.issues[0]!).problem;
}

test('keeps what the editor sends and drops attributes that are not ours', () => {
  const sent = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        attrs: { textAlign: 'center', style: 'x' },
        content: [{ type: 'text', text: 'a' }],
      },
    ],
  };
  expect(richTextSchema.parse(sent)).toEqual(
    doc({ type: 'paragraph', content: [{ type: 'text', text: 'a' }] }),
  );
});

test('refuses unknown nodes, headings of the page’s own level and images from nowhere', () => {
  expect(problemOf(doc({ type: 'iframe' } as unknown as Block))).not.toBeNull();
  expect(problemOf(doc({ type: 'heading', attrs: { level: 1 } } as unknown as Block))).not.toBeNull();
  expect(problemOf(doc({ type: 'image', attrs: { alt: 'x' } }))).toBe('rich-text-invalid');
  expect(problemOf('<p>html</p>')).not.toBeNull();
  expect(problemOf(null)).not.toBeNull();
});

test('refuses what is nested too deeply, even a million times', () => {
  let deep: unknown = { type: 'paragraph' };
  for (let level = 0; level < 1_000_000; level += 1) deep = { type: 'blockquote', content: [deep] };
  expect(problemOf({ type: 'doc', content: [deep] })).toBe('rich-text-too-deep');
  let bearable: Block = paragraph('x');
  for (let level = 0; level < richTextLimits.depth - 3; level += 1) {
    bearable = { type: 'blockquote', content: [bearable] };
  }
  expect(problemOf(doc(bearable))).toBeNull();
  expect(problemOf(doc({ type: 'blockquote', content: [bearable] }))).toBe('rich-text-too-deep');
});

test('refuses what is too long', () => {
  expect(problemOf(doc(paragraph('x'.repeat(richTextLimits.characters + 1))))).toBe('rich-text-too-large');
  const many = Array.from({ length: richTextLimits.nodes }, () => paragraph('x'));
  expect(problemOf(doc(...many))).toBe('rich-text-too-large');
});

test('refuses videos of other sites, recordings of nothing, accordions without a title and single columns', () => {
  const column = { type: 'column', content: [paragraph('x')] };
  const summary = { type: 'detailsSummary', content: [] };
  const inside = { type: 'detailsContent', content: [paragraph('x')] };
  const accepted = [
    { type: 'video', attrs: { href: 'https://www.youtube.com/watch?v=a' } },
    { type: 'video', attrs: { fileId: 'f-1', captionsFileId: null, title: null } },
    { type: 'columns', content: [column, column, column] },
    { type: 'details', content: [summary, inside] },
    { type: 'formula', attrs: { latex: 'x' } },
  ];
  const refused = [
    { type: 'video', attrs: { href: 'https://youtube.com.evil.test/watch?v=a' } },
    { type: 'video', attrs: { href: 'http://vimeo.com/1' } },
    { type: 'video', attrs: { href: 'https://vimeo.com/1"onclick="x' } },
    { type: 'video', attrs: { title: 'rien' } },
    { type: 'audio', attrs: { href: 'https://vimeo.com/1' } },
    { type: 'file', attrs: { fileId: '../x' } },
    { type: 'columns', content: [column] },
    { type: 'columns', content: [column, column, column, column] },
    { type: 'details', content: [inside, summary] },
    { type: 'details', content: [summary] },
    { type: 'formula', attrs: { latex: '' } },
    { type: 'formula', attrs: { latex: 'x'.repeat(2001) } },
  ];
  for (const block of accepted) expect(problemOf(doc(block as Block)), JSON.stringify(block)).toBeNull();
  for (const block of refused) {
    expect(problemOf(doc(block as unknown as Block)), JSON.stringify(block)).not.toBeNull();
  }
});

test('refuses more formulas than can be drawn in good time', () => {
  const formulas = Array.from({ length: richTextLimits.formulas }, () => ({
    type: 'inlineFormula' as const,
    attrs: { latex: 'x' },
  }));
  expect(problemOf(doc({ type: 'paragraph', content: formulas }))).toBeNull();
  expect(
    problemOf(doc({ type: 'paragraph', content: formulas }, { type: 'formula', attrs: { latex: 'y' } })),
  ).toBe('rich-text-too-large');
});
