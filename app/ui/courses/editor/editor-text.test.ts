import { expect, test } from 'vitest';
import { editorText, sameText } from './editor-text';

const paragraph = (text?: string) => ({
  type: 'paragraph',
  ...(text && { content: [{ type: 'text', text }] }),
});
const editorOf = (...content: object[]) => ({ getJSON: () => ({ type: 'doc', content }) });

test('empty paragraphs at the end are not part of the text; one alone is', () => {
  const words = editorText(editorOf(paragraph('a'), paragraph(), paragraph('b'), paragraph(), paragraph()));
  expect(words.content).toEqual([paragraph('a'), paragraph(), paragraph('b')]);
  expect(editorText(editorOf(paragraph(), paragraph())).content).toEqual([paragraph()]);
});

test('a picture on its way is no part of the text yet, nor is its mark once it has come', () => {
  const image = (attrs: object) => ({ type: 'image', attrs: { alt: '', ...attrs } });
  const item = { type: 'listItem', content: [image({ pending: 'k', fileId: null })] };
  const { content } = editorText(
    editorOf({ type: 'bulletList', content: [item] }, image({ pending: null, fileId: 'f' })),
  );
  expect(content).toEqual([
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph()] }] },
    image({ fileId: 'f' }),
  ]);
});

test('two texts are the same whatever the order of their keys and the attributes that are not kept', () => {
  const link = (attrs: object) => ({
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'link', attrs }] }] },
    ],
  });
  expect(sameText(link({ href: 'https://a.fr', target: null }), link({ href: 'https://a.fr' }))).toBe(true);
  expect(sameText(link({ href: 'https://a.fr' }), link({ href: 'https://b.fr' }))).toBe(false);
  expect(sameText({ type: 'doc' }, { type: 'doc' })).toBe(false);
});
