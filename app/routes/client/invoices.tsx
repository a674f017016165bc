import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pageQuery } from '~/domain/page-query';
import { requireContact } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { readQuery } from '~/http/read-query.server';
import { ClientInvoices } from '~/ui/clients/client-invoices';
import { listClientInvoices } from '~/use-cases/clients/list-client-invoices.server';

export const handle = { messages: ['clients'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireContact(args);
  const query = readQuery(args.request, pageQuery);
  const timeZone = viewer.organizationTimeZone;
  return {
    ...(await listClientInvoices(actor, query, { now, timeZone })),
    title: pageTitle(args.request, 'clients:invoices.title'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Invoices() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return <ClientInvoices {...page} />;
}
