import type { ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { issueDueInvoices } from '~/use-cases/sales/invoice-order.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sales.write');
  const orderId = idParam(args, 'orderId');
  return redirectAfter(() => issueDueInvoices(actor, { orderId }, { now }), {
    to: `/manage/orders/${orderId}/invoices`,
    done: 'sales:flash.issued',
  });
}
