import type { LoaderFunctionArgs } from '@remix-run/node';
import { dayIn } from '~/domain/calendar';
import { matrixWords, type MatrixCell } from '~/domain/learning/progress-matrix';
import { csvResponse } from '~/http/csv-response.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { readMatrixQuery } from '~/http/learners-query.server';
import { pageTitle } from '~/http/page-title.server';
import { getProgressMatrix } from '~/use-cases/learning/get-progress-matrix.server';

/** The matrix as CSV, with the filters of its page: a line for each learner, a column for each lesson. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'progress.read');
  const { request } = args;
  const say = (message: string) => pageTitle(request, `progress:${message}`);
  const query = readMatrixQuery(request, idParam(args, 'courseId'));
  const first = await getProgressMatrix(actor, { ...query, after: undefined }, { now });
  const cellWords = Object.fromEntries(
    Object.entries(matrixWords).map(([cell, word]) => [cell, say(`matrix.cells.${word}`)]),
  ) as Record<MatrixCell, string>;
  async function* pages() {
    for (
      let page = first;
      ;
      page = await getProgressMatrix(actor, { ...query, after: page.next ?? '' }, { now })
    ) {
      yield page.learners.map(({ lastName, firstName, pace, percent, cells, scores }) => [
        ...[lastName, firstName, say(`pace.${pace}`), percent],
        ...Array.from(cells, (cell, place) => {
          const score = scores[place];
          const word = cellWords[cell as MatrixCell];
          return score === undefined ? word : `${word} (${Math.floor(score / 100)} %)`;
        }),
      ]);
      if (page.next === null) return;
    }
  }
  const columns = ['lastName', 'firstName', 'pace', 'progress'].map((column) => say(`columns.${column}`));
  const lessons = first.modules.flatMap((module, at) =>
    module.lessons.map(({ title }, place) => `${at + 1}.${place + 1} ${title}`),
  );
  const day = dayIn(now, viewer.organizationTimeZone);
  return csvResponse(`${say('matrix.fileName')}-${day}.csv`, [...columns, ...lessons], pages());
}
