import { expect, test } from 'vitest';
import { fileIdsOf, imagesWithoutAlt, plainText, wordCount } from '~/domain/courses/rich-text-facts';
import { doc, paragraph } from '../../../tests/factories/rich-text';

test('text, words, files and undescribed images are read off the document', () => {
  const text = doc(
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'L’organisme' }] },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [paragraph('trois mots ici'), { type: 'image', attrs: { fileId: 'f1' } }],
        },
      ],
    },
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'a' }, { type: 'hardBreak' }, { type: 'text', text: 'b' }],
    },
    { type: 'image', attrs: { fileId: 'f1', alt: 'Schéma' } },
  );
  expect(plainText(text)).toBe('L’organisme\ntrois mots ici\na b\nSchéma');
  expect(wordCount(text)).toBe(7);
  expect(fileIdsOf(text)).toEqual(['f1']);
  expect(imagesWithoutAlt(text)).toEqual([{ fileId: 'f1' }]);
});

test('recordings, files, accordions and columns tell their files, captions included, and their words', () => {
  const text = doc(
    { type: 'video', attrs: { fileId: 'v', captionsFileId: 'c', title: 'La mire' } },
    { type: 'video', attrs: { href: 'https://vimeo.com/1', title: 'Ailleurs' } },
    {
      type: 'details',
      content: [
        { type: 'detailsSummary', content: [{ type: 'text', text: 'Voir' }] },
        { type: 'detailsContent', content: [{ type: 'audio', attrs: { fileId: 'a' } }, paragraph('dedans')] },
      ],
    },
    {
      type: 'columns',
      content: [
        { type: 'column', content: [{ type: 'file', attrs: { fileId: 'f', name: 'Plan.pdf' } }] },
        { type: 'column', content: [{ type: 'image', attrs: { fileId: 'v', alt: 'Vue' } }] },
      ],
    },
    { type: 'paragraph', content: [{ type: 'inlineFormula', attrs: { latex: 'x^2' } }] },
  );
  expect(fileIdsOf(text)).toEqual(['v', 'c', 'a', 'f']);
  expect(plainText(text)).toBe('La mire\nAilleurs\nVoir\ndedans\nPlan.pdf\nVue\nx^2');
});
