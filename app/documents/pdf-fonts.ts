import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fontCharacters } from '~/documents/font-characters';
import { unwrapWoff } from '~/documents/unwrap-woff';

export type FontWeight = 400 | 600;

const require = createRequire(import.meta.url);

/** The scripts Inter is cut into, the most common first. */
const subsets = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese', 'greek-ext', 'cyrillic-ext'];

const files = new Map<string, Buffer>();
const characters = new Map<string, ReadonlySet<number>>();

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

/**
 * A text cut into runs of one subset each, so that names of any European language are drawn. What Inter has no glyph
 * for is replaced by what comes nearest, `?` at worst: PDF/A forbids the empty box of a missing glyph.
 */
export function fontRuns(text: string): { subset: string; text: string }[] {
  const runs: { subset: string; text: string }[] = [];
  for (const character of drawable(text)) {
    const last = runs.at(-1);
    if (last && has(last.subset, character)) last.text += character;
    else runs.push({ subset: subsets.find((name) => has(name, character)) ?? 'latin', text: character });
  }
  return runs;
}

function drawable(text: string): string {
  // Inter has no narrow non-breaking space, which Intl writes into French figures.
  const composed = text.normalize('NFC').replaceAll('\u202f', '\u00a0');
  return Array.from(composed, (character) => (isKnown(character) ? character : nearest(character))).join('');
}

function nearest(character: string): string {
  if (/[\p{White_Space}\p{Cc}]/u.test(character)) return ' ';
  if (/\p{Default_Ignorable_Code_Point}/u.test(character)) return '';
  if (/\p{Dash}/u.test(character)) return '-';
  const parts = Array.from(character.normalize('NFKD')).filter(isKnown).join('');
  return parts === '' ? '?' : parts;
}

const isKnown = (character: string) => subsets.some((name) => has(name, character));

function has(subset: string, character: string): boolean {
  let known = characters.get(subset);
  if (!known) characters.set(subset, (known = fontCharacters(fontFile(subset, 400))));
  return known.has(character.codePointAt(0) ?? 0);
}
