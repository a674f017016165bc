import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react';
import { readClientSpace } from '~/http/client-space.server';
import { requireContact } from '~/http/guards.server';
import { ClientFrame } from '~/ui/clients/client-frame';

export const handle = { messages: ['clients'] };

export async function loader(args: LoaderFunctionArgs) {
  const { frame, headers } = await readClientSpace(args.request, await requireContact(args));
  return data({ frame }, { headers });
}

/** The frame changes with what is sent, not with where one goes within it. */
export function shouldRevalidate({ formMethod, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return formMethod && formMethod !== 'GET' ? defaultShouldRevalidate : false;
}

export default function ClientLayout() {
  const { frame } = useLoaderData<typeof loader>();
  return (
    <ClientFrame {...frame}>
      <Outlet />
    </ClientFrame>
  );
}
