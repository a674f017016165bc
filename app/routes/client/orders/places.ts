import type { ActionFunctionArgs } from '@remix-run/node';
import { askPlacesInput } from '~/domain/funding/people-inputs';
import { requireContact } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { readForm, redirectAfter } from '~/http/redirect-after.server';
import { askPlaces } from '~/use-cases/funding/ask-places.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireContact(args);
  const orderId = idParam(args, 'orderId');
  const input = await readForm(args.request, askPlacesInput, { orderId });
  return redirectAfter(() => askPlaces(actor, input, { now }), {
    to: `/client/orders/${orderId}/participants`,
    done: 'orders:flash.placesAsked',
  });
}
