import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { invoiceRepresentation } from '~/domain/billing/representations';
import { apiAnswer } from '~/http/api-answer.server';
import { methodNotAllowed } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { idParam } from '~/http/id-params.server';
import { representInvoice } from '~/http/invoice-representation.server';
import { getInvoice } from '~/use-cases/billing/get-invoice.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireApiActor(args, 'billing.read', { settling: true });
  const { invoice } = await getInvoice(actor, { invoiceId: idParam(args) }, { now });
  return apiAnswer(invoiceRepresentation, representInvoice(args.request, invoice));
}

export async function action(args: ActionFunctionArgs) {
  await requireApiActor(args);
  throw methodNotAllowed('GET');
}
