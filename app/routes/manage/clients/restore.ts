import type { ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { restoreClient } from '~/use-cases/clients/restore-client.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'clients.write');
  const clientId = idParam(args, 'clientId');
  return redirectAfter(() => restoreClient(actor, { clientId }, { now }), {
    to: `/manage/clients/${clientId}`,
    done: 'clients:flash.restored',
  });
}
