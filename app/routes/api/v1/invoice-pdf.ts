import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { methodNotAllowed } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { idParam } from '~/http/id-params.server';
import { askedLanguage, invoiceResponse } from '~/http/invoice-response.server';
import { getInvoiceFile } from '~/use-cases/billing/get-invoice-file.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireApiActor(args, 'billing.read', { settling: true });
  const asked = { invoiceId: idParam(args), language: askedLanguage(args.request) };
  return invoiceResponse(await getInvoiceFile(actor, { ...asked, format: 'pdf' }), 'pdf');
}

export async function action(args: ActionFunctionArgs) {
  await requireApiActor(args);
  throw methodNotAllowed('GET');
}
