import type { LoaderFunctionArgs } from '@remix-run/node';
import { fileResponse } from '~/http/file-response.server';
import { requireContact } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { getClientDocument } from '~/use-cases/clients/get-client-document.server';

/** A document issued of one of the client's trainings. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireContact(args);
  const documentId = idParam(args, 'documentId');
  return fileResponse(args.request, await getClientDocument(actor, { documentId }));
}
