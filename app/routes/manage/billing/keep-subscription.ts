import type { ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { changeSubscription } from '~/use-cases/billing/change-subscription.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'billing.manage', { settling: true });
  return redirectAfter(() => changeSubscription(actor, 'keep', { now }), {
    to: '/manage/billing',
    done: 'billing:done.kept',
  });
}
