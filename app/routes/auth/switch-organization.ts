import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { organizationChoiceInput } from '~/domain/organizations/account-inputs';
import { requirePerson } from '~/http/guards.server';
import { readForm } from '~/http/redirect-after.server';
import { switchOrganization } from '~/use-cases/organizations/switch-organization.server';

/** The same address may not exist there: each organization is entered by one's home in it. */
export async function action(args: ActionFunctionArgs) {
  const { viewer, now } = await requirePerson(args);
  const choice = await readForm(args.request, organizationChoiceInput, {});
  await switchOrganization(viewer, choice, { now });
  return redirect('/home');
}

/** Somebody who comes back to the address of the form. */
export async function loader(args: ActionFunctionArgs) {
  await requirePerson(args);
  return redirect('/home');
}
