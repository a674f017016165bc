/** The dictionaries of PostgreSQL for the languages that a course may be written in. */
export const dictionaries = {
  fr: 'french',
  en: 'english',
  de: 'german',
  es: 'spanish',
  it: 'italian',
  nl: 'dutch',
  pt: 'portuguese',
} as const;

const mostWords = 8;

/** A text without capitals and accents, one character for each of its own, so that places in both are the same. */
export function folded(text: string): string {
  return text
    .replaceAll(/[A-Z]+/g, (capitals) => capitals.toLowerCase())
    .replaceAll(/[^ -~]/gu, (character) => {
      const [base = character] = character.normalize('NFD').toLowerCase();
      return base.length === character.length ? base : character;
    });
}

/** The words of what somebody searches, without accents; `œ` and `æ` as they are typed. */
export function searchWords(query: string): string[] {
  const plain = folded(query.replaceAll(/œ/gi, 'oe').replaceAll(/æ/gi, 'ae'));
  return [...new Set(plain.match(/[\p{L}\p{N}]+/gu) ?? [])].slice(0, mostWords);
}

export type Excerpt = { text: string; mark: boolean }[];

const before = 60;
const around = 240;

/**
 * The passage of a text around the first of the stems that is found in it, cut at words, with every word that begins
 * with one of them marked; its beginning where none is found.
 */
export function excerptOf(text: string, stems: readonly string[]): Excerpt {
  const plain = folded(text);
  const pattern = stems.length > 0 ? `(?<![\\p{L}\\p{N}])(?:${stems.join('|')})[\\p{L}\\p{N}]*` : '(?!)';
  const first = plain.search(new RegExp(pattern, 'u'));
  const start = first <= before ? 0 : plain.lastIndexOf(' ', first - before) + 1;
  const end = text.length <= start + around ? text.length : plain.lastIndexOf(' ', start + around);
  const shown = Math.max(end, Math.min(text.length, first + 40));
  const parts: Excerpt = start > 0 ? [{ text: '… ', mark: false }] : [];
  let place = start;
  for (const match of plain.slice(0, shown).matchAll(new RegExp(pattern, 'gu'))) {
    if (match.index < start) continue;
    if (match.index > place) parts.push({ text: text.slice(place, match.index), mark: false });
    place = match.index + match[0].length;
    parts.push({ text: text.slice(match.index, place), mark: true });
  }
  if (place < shown) parts.push({ text: text.slice(place, shown), mark: false });
  if (shown < text.length) parts.push({ text: ' …', mark: false });
  return parts;
}

const characters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
};

/** The words of a lesson's HTML, for an excerpt: it is told as text, never as HTML again. */
export function textOfHtml(html: string): string {
  return html
    .replaceAll(/<\/?(?:a|b|code|em|i|mark|s|span|strong|sub|sup|u)\b[^>]*>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(#?\w+);/g, (whole, name: string) => characters[name] ?? whole)
    .replaceAll(/\s+/g, ' ')
    .trim();
}
