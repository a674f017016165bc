import type { ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { changeSignature } from '~/use-cases/sales/update-sale-settings.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sales.settings');
  return redirectAfter(() => changeSignature(actor, { file: null }, { now }), {
    to: '/manage/settings/sales',
    done: 'sales:flash.signatureRemoved',
  });
}
