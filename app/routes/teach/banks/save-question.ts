import type { ActionFunctionArgs } from '@remix-run/node';
import { saveQuestionInput } from '~/domain/assessment/bank-inputs';
import { parseApiBody } from '~/http/api-request.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { saveQuestion } from '~/use-cases/assessment/save-question.server';

/** The question form saves. An edit conflict answers 409 with who saved and when. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'courses.write');
  const bankId = idParam(args, 'bankId');
  const body = await parseApiBody(args.request, saveQuestionInput.omit({ bankId: true }));
  return Response.json(await saveQuestion(actor, { ...body, bankId }, { now }));
}
