import type { ActionFunctionArgs } from '@remix-run/node';
import { issueDocumentsInput } from '~/domain/proof/audit-link-inputs';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { readForm, redirectAfter } from '~/http/redirect-after.server';
import { issueDocuments } from '~/use-cases/proof/issue-documents.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'proof.make');
  const orderId = idParam(args, 'orderId');
  const input = await readForm(args.request, issueDocumentsInput, {});
  return redirectAfter(() => issueDocuments(actor, { ...input, orderId }, { now }), {
    to: `/manage/orders/${orderId}/documents`,
    done: 'proof:flash.issued',
  });
}
