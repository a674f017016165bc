import { escapeHtml } from '~/domain/courses/escape-html';
import type { MatrixCell } from '~/domain/learning/progress-matrix';
import type { MatrixLearner } from '~/use-cases/learning/get-progress-matrix.server';

/**
 * A learner's row as one text: fifty thousand cells as elements of React take a second to write and as long to take
 * over in the browser. A score, in percent, stands in the place of its sign; `firsts` are the columns that begin a module.
 */
export function matrixRowHtml(
  { enrolmentId, firstName, lastName, percent, cells, scores }: MatrixLearner,
  firsts: ReadonlySet<number>,
  signs: Readonly<Record<MatrixCell, string>>,
): string {
  let html =
    '<th scope="row" class="px-4 font-normal whitespace-nowrap">' +
    `<a href="/teach/enrolments/${escapeHtml(enrolmentId)}" class="rounded-sm font-[520] underline-offset-4 hover:underline">` +
    `${escapeHtml(`${firstName} ${lastName}`)}</a> ` +
    `<span class="text-xs text-ink-faint tabular-nums">${percent} %</span></th>`;
  for (let place = 0; place < cells.length; place += 1) {
    const cell = cells[place] as MatrixCell;
    const score = scores[place];
    const first = firsts.has(place) ? ' data-first="true"' : '';
    html += `<td data-s="${cell}"${first}>${score === undefined ? signs[cell] : Math.floor(score / 100)}</td>`;
  }
  return html;
}
