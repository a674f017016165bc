import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { getViewer } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { PublicShell } from '~/ui/shells/public-shell';
import { SandboxBanner } from '~/ui/shells/sandbox-banner';

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await getViewer(args);
  return {
    home: viewer ? { to: '/home', label: pageTitle(args.request, 'marketing:layout.home') } : null,
    sandbox: process.env.SANDBOX === '1',
  };
}

export default function PublicLayout() {
  const { home, sandbox } = useLoaderData<typeof loader>();
  return (
    <PublicShell home={home} banner={sandbox && <SandboxBanner />}>
      <Outlet />
    </PublicShell>
  );
}
