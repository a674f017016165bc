import type { ActionFunctionArgs } from '@remix-run/node';
import { afterPayment } from '~/http/after-payment.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { orRefusedAt } from '~/http/redirect-after.server';
import { payInvoice } from '~/use-cases/billing/pay-invoice.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'billing.manage', { settling: true });
  const invoiceId = idParam(args, 'invoiceId');
  const page = `/manage/billing/invoices/${invoiceId}`;
  return orRefusedAt(page, async () => {
    return afterPayment(args.request, await payInvoice(actor, { invoiceId }, { now }), page);
  });
}
