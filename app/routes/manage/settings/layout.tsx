import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { can } from '~/domain/organizations/permissions';
import { requireMember } from '~/http/guards.server';
import { SettingsFrame } from '~/ui/organization/settings-frame';

export const handle = { messages: ['manage'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'organization.settings');
  return { mayHandOver: can(actor, 'organization.ownership') };
}

export default function SettingsLayout() {
  const { mayHandOver } = useLoaderData<typeof loader>();
  return (
    <SettingsFrame mayHandOver={mayHandOver}>
      <Outlet />
    </SettingsFrame>
  );
}
