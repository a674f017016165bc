import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { sessionKeyInput } from '~/domain/organizations/account-inputs';
import { requirePerson } from '~/http/guards.server';
import { readForm, redirectAfter } from '~/http/redirect-after.server';
import { revokeSession } from '~/use-cases/organizations/revoke-session.server';

export async function action(args: ActionFunctionArgs) {
  const { viewer } = await requirePerson(args);
  const input = await readForm(args.request, sessionKeyInput, {});
  return redirectAfter(() => revokeSession(viewer, input), {
    to: '/account/sessions',
    done: 'account:flash.sessionEnded',
  });
}

/** Somebody who comes back to the address of the form. */
export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args);
  return redirect('/account/sessions');
}
