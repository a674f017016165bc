import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { readFlash } from '~/http/flash.server';
import { SignFrame } from '~/ui/attendance/sign-frame';

export const handle = { messages: ['attendance', 'auth'] };

export function loader({ request }: LoaderFunctionArgs) {
  const { flash, headers } = readFlash(request);
  return data({ flash, sandbox: process.env.SANDBOX === '1' }, { headers });
}

export default function SignLayout() {
  const { flash, sandbox } = useLoaderData<typeof loader>();
  return (
    <SignFrame flash={flash} sandbox={sandbox}>
      <Outlet />
    </SignFrame>
  );
}
