import type { ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { readFormFile } from '~/http/incoming-file.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { changeLogo } from '~/use-cases/organizations/change-logo.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'organization.settings');
  return redirectAfter(
    async () => changeLogo(actor, { file: await readFormFile(args.request, 'logo') }, { now }),
    { to: '/manage/settings', done: 'manage:flash.logoChanged' },
  );
}
