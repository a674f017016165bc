import { escapeHtml } from '~/domain/courses/escape-html';
import type { MatrixCell } from '~/domain/learning/progress-matrix';
import type { MatrixLearner } from '~/use-cases/learning/get-progress-matrix.server';

/** What stands in a cell beside its colour; a score stands in its place where there is one. */
export const matrixSigns: Record<MatrixCell, string> = {
  ...{ d: '✓', w: '…', b: '◐', l: '!', '-': '·', '.': '–' },
};

const cellHtml = (cell: string, first: boolean, content: string | number) =>
  `<td data-s="${cell}"${first ? ' data-first="true"' : ''}>${content}</td>`;

const signed = (first: boolean) =>
  new Map(Object.entries(matrixSigns).map(([cell, sign]) => [cell, cellHtml(cell, first, sign)]));
const inModule = signed(false);
const firstOfModule = signed(true);

/**
 * A learner's row as one text: fifty thousand cells as elements of React take a second to write and as long to take
 * over in the browser. A score, in percent, stands in the place of its sign; `firsts` are the columns that begin a module.
 */
export function matrixRowHtml(
  { enrolmentId, firstName, lastName, percent, cells, scores }: MatrixLearner,
  firsts: ReadonlySet<number>,
): string {
  const name =
    '<th scope="row" class="px-4 font-normal whitespace-nowrap">' +
    `<a href="/teach/enrolments/${escapeHtml(enrolmentId)}" class="rounded-sm font-[520] underline-offset-4 hover:underline">` +
    `${escapeHtml(`${firstName} ${lastName}`)}</a> ` +
    `<span class="text-xs text-ink-faint tabular-nums">${percent} %</span></th>`;
  const row = Array.from(cells, (cell, place) => {
    const score = scores[place];
    const first = firsts.has(place);
    if (score !== undefined) return cellHtml(cell, first, Math.floor(score / 100));
    return (first ? firstOfModule : inModule).get(cell);
  });
  return name + row.join('');
}
