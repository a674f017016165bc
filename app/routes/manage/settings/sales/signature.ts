import type { ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { readFormFile } from '~/http/incoming-file.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { changeSignature } from '~/use-cases/sales/update-sale-settings.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sales.settings');
  return redirectAfter(
    async () => changeSignature(actor, { file: await readFormFile(args.request, 'signature') }, { now }),
    { to: '/manage/settings/sales', done: 'sales:flash.signatureChanged' },
  );
}
