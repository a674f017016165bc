import type { ActionFunctionArgs } from '@remix-run/node';
import { archiveInput } from '~/domain/assessment/bank-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { parseForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { archiveQuestion } from '~/use-cases/assessment/archive-question.server';

/** Puts a question away, or takes it back. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'courses.write');
  const ids = idParams(args, ['bankId', 'questionId']);
  const form = await parseForm(args.request, archiveInput);
  if (!form.ok) return form.response;
  const { archived } = form.value;
  await archiveQuestion(actor, { ...ids, archived }, { now });
  return redirectWithFlash(
    `/teach/banks/${ids.bankId}`,
    archived ? 'questions:bank.questionArchived' : 'questions:bank.questionRestored',
  );
}
