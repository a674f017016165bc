import type { Inline } from '~/domain/courses/rich-text';

/** Spaces as a page shows them: one between words, none at the ends of a line. */
export function tidyLine(line: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  let space = true; // a space before the next word would show nothing
  for (const inline of line) {
    if (inline.type === 'hardBreak') {
      trimEnd(result);
      result.push(inline);
      space = true;
      continue;
    }
    if (inline.type === 'inlineFormula') {
      result.push(inline);
      space = false;
      continue;
    }
    const text: string = space ? inline.text.replace(/^ /, '') : inline.text;
    if (text === '') continue;
    result.push({ ...inline, text });
    space = text.endsWith(' ');
  }
  while (result.at(-1)?.type === 'hardBreak') result.pop();
  trimEnd(result);
  return result;
}

function trimEnd(line: Inline[]) {
  const last = line.at(-1);
  if (last?.type !== 'text' || !last.text.endsWith(' ')) return;
  line.pop();
  const text = last.text.slice(0, -1);
  if (text !== '') line.push({ ...last, text });
}
