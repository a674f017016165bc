import type { ActionFunctionArgs } from '@remix-run/node';
import { redirectWithFlash } from '~/http/flash.server';
import { requireMember } from '~/http/guards.server';
import { tryJaasAccount } from '~/use-cases/attendance/try-jaas-account.server';

/** Signs a token with the key kept, and says whether it is good. */
export async function action(args: ActionFunctionArgs) {
  const { actor } = await requireMember(args, 'organization.settings');
  const { valid } = await tryJaasAccount(actor);
  const back = '/manage/settings/sessions';
  return valid
    ? redirectWithFlash(back, 'manage:flash.jaasTried')
    : redirectWithFlash(back, 'manage:flash.jaasBroken', { tone: 'danger' });
}
