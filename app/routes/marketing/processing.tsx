import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readLegalPage } from '~/http/read-legal-page.server';
import { LegalDocument } from '~/ui/legal/legal-document';

export const handle = { messages: ['legal'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export function loader({ request }: LoaderFunctionArgs) {
  return readLegalPage(request, 'processing');
}

export default function ProcessingPage() {
  return <LegalDocument {...useLoaderData<typeof loader>()} />;
}
