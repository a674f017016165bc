import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { pageQuery } from '~/domain/page-query';
import { issuedDocumentRepresentation } from '~/domain/proof/issued-document';
import { apiPage } from '~/http/api-answer.server';
import { methodNotAllowed, parseApiQuery } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { issuedDocumentUrl } from '~/http/proof-urls.server';
import { idParam } from '~/http/id-params.server';
import { listIssuedDocuments } from '~/use-cases/proof/list-issued-documents.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireApiActor(args, 'orders.read');
  const query = parseApiQuery(args.request, pageQuery);
  const { items, next } = await listIssuedDocuments(actor, { orderId: idParam(args), ...query });
  return apiPage(issuedDocumentRepresentation, {
    items: items.map((document) => ({ ...document, url: issuedDocumentUrl(document.id) })),
    next,
  });
}

export async function action(args: ActionFunctionArgs) {
  await requireApiActor(args);
  throw methodNotAllowed('GET');
}
