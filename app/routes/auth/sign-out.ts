import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { signOut } from '~/use-cases/organizations/sign-out.server';

export async function action({ request }: ActionFunctionArgs) {
  const cookie = await signOut(request.headers.get('Cookie'));
  return redirect('/sign-in', { headers: { 'Set-Cookie': cookie } });
}

/** Somebody who comes back to the address of the form. */
export function loader() {
  return redirect('/home');
}
