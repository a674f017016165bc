import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { clientOrderQuery } from '~/domain/clients/question-inputs';
import { requireContact } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { readQuery } from '~/http/read-query.server';
import { ClientPeople } from '~/ui/clients/client-people';
import { getClientPeople } from '~/use-cases/clients/get-client-people.server';

export const handle = { messages: ['clients'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireContact(args);
  const { order: orderId } = readQuery(args.request, clientOrderQuery);
  return {
    ...(await getClientPeople(actor, { orderId }, { now })),
    title: pageTitle(args.request, 'clients:people.title'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function People() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return <ClientPeople {...page} />;
}
