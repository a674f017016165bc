import type { LoaderFunctionArgs } from '@remix-run/node';
import { fileHeaders } from '~/http/file-headers.server';
import { requireOperator } from '~/http/guards.server';
import { getDisputeProof } from '~/use-cases/billing/get-dispute-proof.server';

/** The proof joined to a dispute, saved under its own name. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireOperator(args);
  const { id = '', disputeId = '' } = args.params;
  const { content, bytes, ...file } = await getDisputeProof(actor, { organizationId: id, disputeId });
  const headers = fileHeaders(file);
  headers.set('Content-Length', String(bytes));
  headers.set('Cache-Control', 'private, no-store');
  return new Response(content as ReadableStream<Uint8Array>, { headers });
}
