import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf, folded, searchWords, textOfHtml } from './search-words';

test('words are searched without accents and capitals, whatever stands between them', () => {
  expect(searchWords('  L’Évaluation, du cœur ! ')).toEqual(['l', 'evaluation', 'du', 'coeur']);
  expect(searchWords("'; DROP TABLE & | ! :* ")).toEqual(['drop', 'table']);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (query) => {
      for (const word of searchWords(query)) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
      expect(folded(query)).toHaveLength(query.length);
    }),
  );
});

test('an excerpt is a passage of the text, whole and in order, with what was searched marked', () => {
  const word = fc.constantFrom('évaluer', 'Le', 'bilan,', 'évaluation', 'à', 'venir.', 'comptable');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 200 }), (words) => {
      const text = words.join(' ');
      const parts = excerptOf(text, ['evalu']);
      const shown = parts.map((part) => part.text).join('');
      expect(text).toContain(shown.replace(/^… /, '').replace(/ …$/, ''));
      for (const part of parts) if (part.mark) expect(folded(part.text)).toMatch(/^evalu/);
      expect(parts.some(({ mark }) => mark)).toBe(/évalu/.test(text));
    }),
  );
});

test('tags and entities of a lesson are no words', () => {
  expect(textOfHtml('<p>L&#39;<b>été</b>, &lt; 30&nbsp;°C</p><p>Suite</p>')).toBe("L'été, < 30 °C Suite");
});
