import type { ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { readConfirmedPeople } from '~/http/people-form.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { addOrderPeople } from '~/use-cases/funding/add-order-people.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'orders.write');
  const orderId = idParam(args, 'orderId');
  const input = await readConfirmedPeople(args.request, orderId);
  return redirectAfter(() => addOrderPeople(actor, input, { now }), {
    to: `/manage/orders/${orderId}/participants`,
    done: ({ convoked }) => (convoked ? 'orders:flash.peopleAdded' : 'orders:flash.peopleNamed'),
  });
}
