import type { ActionFunctionArgs } from '@remix-run/node';
import { afterPayment } from '~/http/after-payment.server';
import { requireMember } from '~/http/guards.server';
import { orRefusedAt } from '~/http/redirect-after.server';
import { payOverdue } from '~/use-cases/billing/pay-overdue.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'billing.manage', { settling: true });
  return orRefusedAt('/manage/billing', async () => {
    return afterPayment(args.request, await payOverdue(actor, { now }), '/manage/billing');
  });
}
