import type { ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { settleOrderNow } from '~/use-cases/funding/settle-order-now.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'orders.write');
  const orderId = idParam(args, 'orderId');
  return redirectAfter(() => settleOrderNow(actor, { orderId }, { now }), {
    to: `/manage/orders/${orderId}/settlement`,
    done: ({ changed }) => (changed ? 'funding:flash.settled' : 'funding:flash.settledSame'),
  });
}
