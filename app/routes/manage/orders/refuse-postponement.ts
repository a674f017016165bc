import type { ActionFunctionArgs } from '@remix-run/node';
import { refusePostponementInput } from '~/domain/funding/cancellation-inputs';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { readForm, redirectAfter } from '~/http/redirect-after.server';
import { refusePostponement } from '~/use-cases/funding/refuse-postponement.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'orders.write');
  const orderId = idParam(args, 'orderId');
  const input = await readForm(args.request, refusePostponementInput, { orderId });
  return redirectAfter(() => refusePostponement(actor, input, { now }), {
    to: `/manage/orders/${orderId}`,
    done: 'orders:flash.postponementRefused',
  });
}
