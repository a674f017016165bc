import type { ActionFunctionArgs } from '@remix-run/node';
import { archiveInput } from '~/domain/assessment/bank-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { parseForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { archiveBank } from '~/use-cases/assessment/archive-bank.server';

/** Puts a bank away, or takes it back. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'courses.write');
  const bankId = idParam(args, 'bankId');
  const form = await parseForm(args.request, archiveInput);
  if (!form.ok) return form.response;
  const { archived } = form.value;
  await archiveBank(actor, { bankId, archived }, { now });
  return redirectWithFlash(
    `/teach/banks/${bankId}`,
    archived ? 'questions:banks.archived' : 'questions:banks.restored',
  );
}
