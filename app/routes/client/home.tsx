import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireContact } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { ClientHome } from '~/ui/clients/client-home';
import { getClientHome } from '~/use-cases/clients/get-client-home.server';

export const handle = { messages: ['clients', 'orders'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireContact(args);
  return {
    ...(await getClientHome(actor, { now })),
    clientName: viewer.clientName,
    organizationName: viewer.organizationName,
    title: pageTitle(args.request, 'clients:space.home.title'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Home() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return <ClientHome {...page} />;
}
