import type { ActionFunctionArgs } from '@remix-run/node';
import { offerOrderInput } from '~/domain/funding/order-form';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { languageOf } from '~/http/language.server';
import { readForm, redirectAfter } from '~/http/redirect-after.server';
import { offerOrder } from '~/use-cases/funding/offer-order.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'orders.write');
  const orderId = idParam(args, 'orderId');
  const input = await readForm(args.request, offerOrderInput, { orderId });
  const language = languageOf(args.request);
  return redirectAfter(() => offerOrder(actor, input, { now, language }), {
    to: `/manage/orders/${orderId}`,
    done: 'orders:flash.offered',
  });
}
