import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { readFlash } from '~/http/flash.server';
import { requirePerson } from '~/http/guards.server';
import { AccountFrame } from '~/ui/account/account-frame';

export const handle = { messages: ['account', 'auth'] };

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await requirePerson(args);
  const { flash, headers } = readFlash(args.request);
  const { firstName, lastName, email, organizationName, logoFileId } = viewer;
  const person = { name: `${firstName} ${lastName}`.trim(), email };
  const organization = organizationName
    ? { name: organizationName, logoUrl: logoFileId ? `/files/${logoFileId}` : null }
    : null;
  const sandbox = process.env.SANDBOX === '1';
  const member = viewer.membershipId !== null;
  return data({ person, organization, member, sandbox, flash }, { headers });
}

export default function AccountLayout() {
  const frame = useLoaderData<typeof loader>();
  return (
    <AccountFrame {...frame}>
      <Outlet />
    </AccountFrame>
  );
}
