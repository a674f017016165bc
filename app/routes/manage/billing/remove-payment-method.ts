import type { ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { removePaymentMethod } from '~/use-cases/billing/remove-payment-method.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'billing.manage', { settling: true });
  const methodId = idParam(args, 'methodId');
  return redirectAfter(() => removePaymentMethod(actor, { methodId }, { now }), {
    to: '/manage/billing/payment-methods',
    done: 'billing:done.methodRemoved',
  });
}
