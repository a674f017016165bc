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
