import type { LoaderFunctionArgs } from '@remix-run/node';
import { questionSheetRows } from '~/domain/assessment/question-sheet-rows';
import { csvResponse } from '~/http/csv-response.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { listBankQuestions } from '~/use-cases/assessment/list-bank-questions.server';

const answerColumns = [1, 2, 3, 4, 5];

/** The questions of a bank as a spreadsheet, to be gone over and read in again. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'courses.write');
  const { title, questions } = await listBankQuestions(actor, { bankId: idParam(args, 'bankId') });
  const say = (message: string, values = {}) => pageTitle(args.request, `questions:${message}`, values);
  const head = [
    ...(['kind', 'question', 'points', 'tags'] as const).map((column) => say(`bank.sheet.${column}`)),
    ...answerColumns.map((number) => say('bank.sheet.answer', { number })),
  ];
  const rows = questionSheetRows(questions, (kind) => say(`kinds.${kind}`));
  return csvResponse(`${title}.csv`, head, [rows]);
}
