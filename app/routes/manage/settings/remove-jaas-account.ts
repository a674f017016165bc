import type { ActionFunctionArgs } from '@remix-run/node';
import { redirectWithFlash } from '~/http/flash.server';
import { requireMember } from '~/http/guards.server';
import { removeJaasAccount } from '~/use-cases/attendance/remove-jaas-account.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'organization.settings');
  await removeJaasAccount(actor, { now });
  return redirectWithFlash('/manage/settings/sessions', 'manage:flash.jaasRemoved');
}
