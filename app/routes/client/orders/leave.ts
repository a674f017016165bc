import type { ActionFunctionArgs } from '@remix-run/node';
import { leaveOrderInput } from '~/domain/funding/people-inputs';
import { requireContact } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { readForm, redirectAfter } from '~/http/redirect-after.server';
import { leaveOrderPlace } from '~/use-cases/funding/leave-order-place.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireContact(args);
  const ids = idParams(args, ['orderId', 'participantId']);
  const input = await readForm(args.request, leaveOrderInput, ids);
  return redirectAfter(() => leaveOrderPlace(actor, input, { now }), {
    to: `/client/orders/${ids.orderId}/participants`,
    done: 'orders:flash.personLeft',
  });
}
