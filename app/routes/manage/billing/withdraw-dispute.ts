import type { ActionFunctionArgs } from '@remix-run/node';
import { redirectWithFlash } from '~/http/flash.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { withdrawDispute } from '~/use-cases/billing/withdraw-dispute.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'billing.manage', { settling: true });
  const { invoiceId } = await withdrawDispute(actor, { disputeId: idParam(args, 'disputeId') }, { now });
  return redirectWithFlash(`/manage/billing/invoices/${invoiceId}`, 'billing:done.disputeWithdrawn');
}
