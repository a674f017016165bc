import type { LoaderFunctionArgs } from '@remix-run/node';
import { questionSheetRows } from '~/domain/assessment/question-sheet-rows';
import { csvResponse } from '~/http/csv-response.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { languageOf } from '~/http/language.server';
import { translator } from '~/locales/translator';
import { listBankQuestions } from '~/use-cases/assessment/list-bank-questions.server';

const answerColumns = [1, 2, 3, 4, 5];

/** The questions of a bank as a spreadsheet, to be gone over and read in again. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'courses.write');
  const { title, questions } = await listBankQuestions(actor, { bankId: idParam(args, 'bankId') });
  const t = translator(languageOf(args.request), 'questions');
  const head = [
    ...(['kind', 'question', 'points', 'tags'] as const).map((column) => t(`bank.sheet.${column}`)),
    ...answerColumns.map((number) => t('bank.sheet.answer', { number })),
  ];
  const rows = questionSheetRows(questions, (kind) => t(`kinds.${kind}`));
  return csvResponse(`${title}.csv`, head, [rows]);
}
