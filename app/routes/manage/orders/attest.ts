import type { ActionFunctionArgs } from '@remix-run/node';
import { attestOrderInput } from '~/domain/funding/order-form';
import { parseFormWithFile } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { attestOrder } from '~/use-cases/funding/attest-order.server';
import { Refusal } from '~/domain/refusal';

const attestForm = attestOrderInput.omit({ orderId: true });

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'orders.write');
  const orderId = idParam(args, 'orderId');
  const { form, file: document } = await parseFormWithFile(args.request, attestForm, 'file');
  if (!form.ok) throw new Refusal('invalid-input');
  return redirectAfter(() => attestOrder(actor, { orderId, ...form.value }, { now, document }), {
    to: `/manage/orders/${orderId}`,
    done: 'orders:flash.attested',
  });
}
