import type { ActionFunctionArgs } from '@remix-run/node';
import { tellOpcoInput } from '~/domain/funding/people-inputs';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { readForm, redirectAfter } from '~/http/redirect-after.server';
import { tellOpco } from '~/use-cases/funding/tell-opco.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'orders.write');
  const ids = idParams(args, ['orderId', 'participantId']);
  const input = await readForm(args.request, tellOpcoInput, ids);
  return redirectAfter(() => tellOpco(actor, input, { now }), {
    to: `/manage/orders/${ids.orderId}/participants`,
    done: 'orders:flash.opcoTold',
  });
}
