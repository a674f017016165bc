import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireOperator } from '~/http/guards.server';
import { DocumentsSheet } from '~/ui/operator/documents-sheet';
import { getOrganizationDocuments } from '~/use-cases/billing/get-organization-documents.server';

export const handle = { messages: ['console', 'invoice', 'billing'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const after = new URL(args.request.url).searchParams.get('after') ?? undefined;
  const sheet = await getOrganizationDocuments(
    actor,
    { organizationId: args.params.id ?? '', after },
    { now },
  );
  return { sheet, title: sheet.organization.name };
}

export default function DocumentsSheetRoute() {
  return <DocumentsSheet sheet={useLoaderData<typeof loader>().sheet} />;
}
