import type { ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { changeLogo } from '~/use-cases/organizations/change-logo.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'organization.settings');
  return redirectAfter(() => changeLogo(actor, { file: null }, { now }), {
    to: '/manage/settings',
    done: 'manage:flash.logoRemoved',
  });
}
