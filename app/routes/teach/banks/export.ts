import type { LoaderFunctionArgs } from '@remix-run/node';
import type { QuestionFile } from '~/domain/assessment/question-file';
import { downloadResponse } from '~/http/download-response.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { listBankQuestions } from '~/use-cases/assessment/list-bank-questions.server';

/** All questions of a bank in one file, to be read into another bank or kept elsewhere. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'courses.write');
  const { title, questions } = await listBankQuestions(actor, { bankId: idParam(args, 'bankId') });
  const file: QuestionFile = { format: 'assidu-questions', version: 1, title, questions };
  const name =
    title
      .normalize('NFD')
      .replace(/[^\w -]/g, '')
      .trim()
      .replace(/\s+/g, '-')
      .toLowerCase() || 'questions';
  return downloadResponse(JSON.stringify(file, null, 2), `${name}.json`, 'json');
}
