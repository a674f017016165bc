import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useOutletContext } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { SessionDocumentsPage } from '~/ui/attendance/session-documents-page';
import { getSessionDocuments } from '~/use-cases/attendance/get-session-documents.server';
import type { SessionDetails } from '~/use-cases/attendance/get-session.server';

export const handle = { messages: ['hours', 'attendance'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'evidence.read');
  return getSessionDocuments(actor, { sessionId: idParam(args, 'sessionId') });
}

export default function SessionDocuments() {
  const session = useOutletContext<SessionDetails>();
  return <SessionDocumentsPage session={session} documents={useLoaderData<typeof loader>()} />;
}
