import type { ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { withdrawOffer } from '~/use-cases/funding/withdraw-offer.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'orders.write');
  const orderId = idParam(args, 'orderId');
  return redirectAfter(() => withdrawOffer(actor, { orderId }, { now }), {
    to: `/manage/orders/${orderId}`,
    done: 'orders:flash.withdrawn',
  });
}
