import type { ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { archiveEstablishment } from '~/use-cases/clients/archive-establishment.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'clients.write');
  const { clientId, establishmentId } = idParams(args, ['clientId', 'establishmentId']);
  return redirectAfter(
    () => archiveEstablishment(actor, { clientId, establishmentId, archived: true }, { now }),
    {
      to: `/manage/clients/${clientId}`,
      done: 'clients:flash.establishmentArchived',
    },
  );
}
