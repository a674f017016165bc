import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { redirectWithFlash } from '~/http/flash.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { orRefusedAt } from '~/http/redirect-after.server';
import { cancelOrder } from '~/use-cases/billing/cancel-order.server';

/** Money may have come before: then the order's own page says how it stands. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'billing.manage', { settling: true });
  const orderId = idParam(args, 'orderId');
  return orRefusedAt('/manage/billing/plans', async () => {
    const status = await cancelOrder(actor, { orderId }, { now });
    return status === 'lapsed'
      ? redirectWithFlash('/manage/billing/plans', 'billing:done.orderCancelled')
      : redirect(`/manage/billing/orders/${orderId}`);
  });
}
