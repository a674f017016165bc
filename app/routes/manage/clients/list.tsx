import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listClientsInput } from '~/domain/clients/client-inputs';
import { can } from '~/domain/organizations/permissions';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { readQuery } from '~/http/read-query.server';
import { ClientsPage } from '~/ui/clients/clients-page';
import { listClients } from '~/use-cases/clients/list-clients.server';

export const handle = { messages: ['clients'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'clients.read');
  const query = readQuery(args.request, listClientsInput, { q: 'search' });
  return {
    ...(await listClients(actor, query)),
    mayWrite: can(actor, 'clients.write'),
    title: pageTitle(args.request, 'clients:title'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Clients() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return <ClientsPage {...page} />;
}
