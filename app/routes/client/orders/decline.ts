import type { ActionFunctionArgs } from '@remix-run/node';
import { declineOfferInput } from '~/domain/funding/order-form';
import { requireContact } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { readForm, redirectAfter } from '~/http/redirect-after.server';
import { declineOffer } from '~/use-cases/funding/decline-offer.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireContact(args);
  const input = await readForm(args.request, declineOfferInput, { orderId: idParam(args, 'orderId') });
  return redirectAfter(() => declineOffer(actor, input, { now }), {
    to: '/client/orders',
    done: 'orders:flash.declined',
  });
}
