/** A place to fill in: what is right there and, where learners choose from a list, what is wrong. */
export type Gap = { right: string[]; wrong: string[] };

export type GapSegment = { type: 'text'; text: string } | { type: 'gap'; gap: Gap };

const place = /\[\[([\s\S]*?)\]\]/g;

/**
 * A text with gaps as its author writes it: `La TVA est de [[20|20,0]] %.` is typed by the learner, and any of the
 * answers between bars is right; `[[Paris|~Lyon|~Lille]]` is chosen from a list, `~` before each wrong choice.
 */
export function readGapText(text: string): GapSegment[] {
  const segments: GapSegment[] = [];
  let at = 0;
  for (const match of text.matchAll(place)) {
    if (match.index > at) segments.push({ type: 'text', text: text.slice(at, match.index) });
    segments.push({ type: 'gap', gap: readGap(match[1]!) });
    at = match.index + match[0].length;
  }
  if (at < text.length) segments.push({ type: 'text', text: text.slice(at) });
  return segments;
}

/** The same segments as their author would write them. */
export function writeGapText(segments: readonly GapSegment[]): string {
  return segments
    .map((segment) => {
      if (segment.type === 'text') return segment.text;
      const { right, wrong } = segment.gap;
      return `[[${[...right, ...wrong.map((choice) => `~${choice}`)].join('|')}]]`;
    })
    .join('');
}

export function gapsOf(text: string): Gap[] {
  return readGapText(text).flatMap((segment) => (segment.type === 'gap' ? [segment.gap] : []));
}

/** What a gap is chosen from, each once; null where it is typed. */
export function gapChoices(gap: Gap): string[] | null {
  return gap.wrong.length > 0 ? [...new Set([...gap.right, ...gap.wrong])] : null;
}

function readGap(inside: string): Gap {
  const parts = inside
    .split('|')
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '' && part !== '~');
  return {
    right: parts.filter((part) => !part.startsWith('~')),
    wrong: parts.filter((part) => part.startsWith('~')).map((part) => part.slice(1).trim()),
  };
}
