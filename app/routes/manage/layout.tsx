import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { readWorkspace } from '~/http/workspace.server';
import { WorkspaceFrame } from '~/ui/organization/workspace-frame';

export const handle = { messages: ['manage'] };

/** Any member, whoever only settles too: which pages are theirs is told by each page's own guard. */
export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, undefined, { settling: true });
  const { workspace, headers } = await readWorkspace(args.request, member);
  return data({ workspace }, { headers });
}

/** The frame changes with what is sent, not with where one goes within it. */
export function shouldRevalidate({ formMethod, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return formMethod && formMethod !== 'GET' ? defaultShouldRevalidate : false;
}

export default function ManageLayout() {
  const { workspace } = useLoaderData<typeof loader>();
  return (
    <WorkspaceFrame {...workspace}>
      <Outlet />
    </WorkspaceFrame>
  );
}
