import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pageQuery } from '~/domain/page-query';
import { requireContact } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { readQuery } from '~/http/read-query.server';
import { ClientDocuments } from '~/ui/clients/client-documents';
import { listClientDocuments } from '~/use-cases/clients/list-client-documents.server';

export const handle = { messages: ['clients'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer } = await requireContact(args);
  return {
    ...(await listClientDocuments(actor, readQuery(args.request, pageQuery))),
    timeZone: viewer.organizationTimeZone,
    title: pageTitle(args.request, 'clients:documents.title'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Documents() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return <ClientDocuments {...page} />;
}
