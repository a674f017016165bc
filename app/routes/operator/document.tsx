import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireOperator } from '~/http/guards.server';
import { DocumentPage } from '~/ui/operator/document-page';
import { getDocumentForOperator } from '~/use-cases/billing/get-document-for-operator.server';

export const handle = { messages: ['console', 'invoice'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireOperator(args);
  const { id = '', invoiceId = '' } = args.params;
  const shown = await getDocumentForOperator(actor, { organizationId: id, invoiceId });
  return { shown, title: shown.document.number };
}

export default function DocumentRoute() {
  const { shown } = useLoaderData<typeof loader>();
  return <DocumentPage shown={shown} name={shown.document.buyer.name} />;
}
