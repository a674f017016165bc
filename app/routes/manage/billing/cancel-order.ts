import type { ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { cancelOrder } from '~/use-cases/billing/cancel-order.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'billing.manage', { settling: true });
  const orderId = idParam(args, 'orderId');
  return redirectAfter(() => cancelOrder(actor, { orderId }, { now }), {
    to: '/manage/billing/plans',
    done: 'billing:done.orderCancelled',
  });
}
