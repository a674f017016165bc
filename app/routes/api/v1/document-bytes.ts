import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { methodNotAllowed } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { idParam } from '~/http/id-params.server';
import { sendPart } from '~/http/send-part.server';
import { requireTokenOrSession } from '~/http/token-or-session.server';
import { getIssuedDocument } from '~/use-cases/proof/get-issued-document.server';

/** An issued document as a PDF, for a token or, in a browser, for a session. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireTokenOrSession(args, 'orders.read');
  return sendPart(await getIssuedDocument(actor, { documentId: idParam(args) }));
}

export async function action(args: ActionFunctionArgs) {
  await requireApiActor(args);
  throw methodNotAllowed('GET');
}
