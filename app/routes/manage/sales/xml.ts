import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { askedLanguage, invoiceResponse } from '~/http/invoice-response.server';
import { getSaleFile } from '~/use-cases/sales/get-sale-file.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'sales.read');
  const asked = { invoiceId: idParam(args, 'invoiceId'), language: askedLanguage(args.request) };
  return invoiceResponse(await getSaleFile(actor, { ...asked, format: 'xml' }), 'xml');
}
