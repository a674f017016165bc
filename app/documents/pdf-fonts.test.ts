import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fontCharacters } from '~/documents/font-characters';
import { fontFile, fontRuns } from '~/documents/pdf-fonts';

const drawn = (text: string) =>
  fontRuns(text)
    .map((run) => run.text)
    .join('');

test('names in Latin, Greek and Cyrillic are drawn as they are', () => {
  const name = 'Łœ Straße Ștefănescu Nguyễn Ζωή Київ Ґалаґан Ъ “Œuvre” 12 € ½';
  expect(drawn(name)).toBe(name);
});

test('what there is no glyph for gives way to what comes nearest', () => {
  expect(drawn('a\u2011b\u200dc\tde\u0301 \u202f株 ｆ')).toBe('a-bc dé \u00a0? f');
});

test('no text whatever asks a font for a glyph it has not', () => {
  const fonts = new Map<string, ReadonlySet<number>>();
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const run of fontRuns(text)) {
        for (const weight of [400, 600] as const) {
          const key = `${run.subset} ${weight}`;
          const known = fonts.get(key) ?? fontCharacters(fontFile(run.subset, weight));
          fonts.set(key, known);
          for (const character of run.text) expect(known.has(character.codePointAt(0) ?? 0)).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
});
