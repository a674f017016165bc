import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { readFlash } from '~/http/flash.server';
import type { AuthContext } from '~/ui/auth/auth-page';
import { Toaster } from '~/ui/primitives/toaster';

export function loader({ request }: LoaderFunctionArgs) {
  const { flash, headers } = readFlash(request);
  return data({ flash, sandbox: process.env.SANDBOX === '1' }, { headers });
}

export default function AuthLayout() {
  const { flash, sandbox } = useLoaderData<typeof loader>();
  return (
    <>
      <Outlet context={{ sandbox } satisfies AuthContext} />
      <Toaster flash={flash} />
    </>
  );
}
