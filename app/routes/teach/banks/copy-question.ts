import type { ActionFunctionArgs } from '@remix-run/node';
import { copyQuestionInput } from '~/domain/assessment/bank-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { parseForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { copyQuestion } from '~/use-cases/assessment/copy-question.server';

/** Copies a question and leads to the copy. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'courses.write');
  const ids = idParams(args, ['bankId', 'questionId']);
  const form = await parseForm(args.request, copyQuestionInput);
  if (!form.ok) return form.response;
  const copy = await copyQuestion(actor, { ...ids, ...form.value }, { now });
  return redirectWithFlash(
    `/teach/banks/${copy.bankId}/questions/${copy.questionId}`,
    'questions:bank.copied',
  );
}
