import type { ActionFunctionArgs } from '@remix-run/node';
import { leaveOrderInput } from '~/domain/funding/people-inputs';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { readForm, redirectAfter } from '~/http/redirect-after.server';
import { leaveOrderPlace } from '~/use-cases/funding/leave-order-place.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'orders.write');
  const ids = idParams(args, ['orderId', 'participantId']);
  const input = await readForm(args.request, leaveOrderInput, ids);
  return redirectAfter(() => leaveOrderPlace(actor, input, { now }), {
    to: `/manage/orders/${ids.orderId}/participants`,
    done: 'orders:flash.personLeft',
  });
}
