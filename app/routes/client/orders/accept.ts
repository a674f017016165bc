import type { ActionFunctionArgs } from '@remix-run/node';
import { clickAcceptanceInput } from '~/domain/funding/order-form';
import { requireContact } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { placeOf } from '~/http/place.server';
import { readForm, redirectAfter } from '~/http/redirect-after.server';
import { acceptOrder } from '~/use-cases/funding/click-acceptance.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireContact(args);
  const orderId = idParam(args, 'orderId');
  const input = await readForm(args.request, clickAcceptanceInput, { orderId });
  return redirectAfter(() => acceptOrder(actor, input, { now, ...placeOf(args) }), {
    to: `/client/orders/${orderId}`,
    done: 'orders:flash.clicked',
  });
}
