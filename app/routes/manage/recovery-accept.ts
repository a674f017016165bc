import type { ActionFunctionArgs } from '@remix-run/node';
import { redirectWithFlash } from '~/http/flash.server';
import { requireMember } from '~/http/guards.server';
import { acceptRecoveryQuote } from '~/use-cases/lifecycle/accept-recovery-quote.server';

/** Leads to the invoice, where it is paid. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'billing.manage', { settling: true });
  const { invoiceId } = await acceptRecoveryQuote(actor, { now });
  return redirectWithFlash(`/manage/billing/invoices/${invoiceId}`, 'archive:flash.quoteAccepted');
}
