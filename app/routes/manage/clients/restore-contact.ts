import type { ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { restoreContact } from '~/use-cases/clients/restore-contact.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'clients.write');
  const { clientId, contactId } = idParams(args, ['clientId', 'contactId']);
  return redirectAfter(() => restoreContact(actor, { clientId, contactId }, { now }), {
    to: `/manage/clients/${clientId}`,
    done: 'clients:flash.contactRestored',
  });
}
