import type { ActionFunctionArgs } from '@remix-run/node';
import { requirePerson } from '~/http/guards.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { acceptContactInvitation } from '~/use-cases/clients/accept-contact-invitation.server';

/** Somebody who has an account, and is signed in, accepts. */
export async function action(args: ActionFunctionArgs) {
  const { viewer, now } = await requirePerson(args);
  return redirectAfter(() => acceptContactInvitation(args.params.token ?? '', viewer, { now }), {
    to: '/home',
    done: 'clients:flash.welcome',
  });
}
