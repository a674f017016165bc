import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { sendPart } from '~/http/send-part.server';
import { getIssuedDocument } from '~/use-cases/proof/get-issued-document.server';

/** `/manage/orders/<order>/documents/<id>.pdf` */
export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'orders.read');
  const orderId = idParam(args, 'orderId');
  const documentId = (args.params.file ?? '').replace(/\.pdf$/, '');
  return sendPart(await getIssuedDocument(actor, { orderId, documentId }));
}
