import type { ActionFunctionArgs } from '@remix-run/node';
import { rejectDisputeInput } from '~/domain/sales/sale-inputs';
import { rejectDispute } from '~/use-cases/sales/dispute-sale.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { readForm, redirectAfter } from '~/http/redirect-after.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sales.write');
  const invoiceId = idParam(args, 'invoiceId');
  const input = await readForm(args.request, rejectDisputeInput, {});
  return redirectAfter(() => rejectDispute(actor, { ...input, invoiceId }, { now }), {
    to: `/manage/sales/${invoiceId}`,
    done: 'sales:flash.disputeEnded',
  });
}
