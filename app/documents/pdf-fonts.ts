import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { unwrapWoff } from '~/documents/unwrap-woff';

export type FontWeight = 400 | 600;

const require = createRequire(import.meta.url);
const ranges = require('@fontsource/inter/unicode.json') as Record<string, string>;

/** The scripts Inter is cut into, the most common first; each with the characters it holds. */
const subsets = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese', 'greek-ext', 'cyrillic-ext'].map(
  (name) => ({
    name,
    bounds: (ranges[name] ?? '').split(',').map((range) => {
      const [from = '0', to = from] = range.replace('U+', '').split('-');
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
    }),
  }),
);

const files = new Map<string, Buffer>();

/** The embedded font of a run, read once for the process. */
export function fontFile(subset: string, weight: FontWeight): Buffer {
  const name = `inter-${subset}-${weight}-normal.woff`;
  let file = files.get(name);
  if (!file) {
    file = unwrapWoff(readFileSync(require.resolve(`@fontsource/inter/files/${name}`)));
    files.set(name, file);
  }
  return file;
}

/** A text cut into runs of one subset each, so that names of any European language are drawn. */
export function fontRuns(text: string): { subset: string; text: string }[] {
  const runs: { subset: string; text: string }[] = [];
  // Inter has no narrow non-breaking space, which Intl writes into French figures.
  for (const character of text.normalize('NFC').replaceAll('\u202f', '\u00a0')) {
    const last = runs.at(-1);
    const point = character.codePointAt(0) ?? 0;
    const holds = (bounds: readonly (readonly [number, number])[]) =>
      bounds.some(([from, to]) => point >= from && point <= to);
    const stays = last && subsets.find(({ name }) => name === last.subset);
    const subset =
      stays && holds(stays.bounds) ? stays.name : subsets.find(({ bounds }) => holds(bounds))?.name;
    if (last && (subset === undefined || subset === last.subset)) last.text += character;
    else runs.push({ subset: subset ?? 'latin', text: character });
  }
  return runs;
}
