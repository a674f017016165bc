import type { ActionFunctionArgs } from '@remix-run/node';
import { tellAmendmentInput } from '~/domain/funding/people-inputs';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { readForm, redirectAfter } from '~/http/redirect-after.server';
import { tellOpcoAmendment } from '~/use-cases/funding/tell-opco-amendment.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'orders.write');
  const ids = idParams(args, ['orderId']);
  const input = await readForm(args.request, tellAmendmentInput, ids);
  return redirectAfter(() => tellOpcoAmendment(actor, input, { now }), {
    to: `/manage/orders/${ids.orderId}`,
    done: 'orders:flash.opcoTold',
  });
}
