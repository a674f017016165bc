import type { ActionFunctionArgs } from '@remix-run/node';
import { requireContact } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { readConfirmedPeople } from '~/http/people-form.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { addOrderPeople } from '~/use-cases/funding/add-order-people.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireContact(args);
  const orderId = idParam(args, 'orderId');
  const input = await readConfirmedPeople(args.request, orderId);
  return redirectAfter(() => addOrderPeople(actor, input, { now }), {
    to: `/client/orders/${orderId}/participants`,
    done: ({ added, asked }) => {
      if (asked === 0) return 'orders:flash.peopleAdded';
      return added === 0 ? 'orders:flash.peopleAsked' : 'orders:flash.peopleAddedAndAsked';
    },
  });
}
