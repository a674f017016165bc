import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { redirectWithFlash } from '~/http/flash.server';
import { requirePerson } from '~/http/guards.server';
import { revokeOtherSessions } from '~/use-cases/organizations/revoke-other-sessions.server';

export async function action(args: ActionFunctionArgs) {
  const { viewer } = await requirePerson(args);
  const count = await revokeOtherSessions(viewer);
  return redirectWithFlash('/account/sessions', 'account:flash.othersEnded', { values: { count } });
}

/** Somebody who comes back to the address of the form. */
export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args);
  return redirect('/account/sessions');
}
