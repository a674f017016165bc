import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { askedLanguage, invoiceResponse } from '~/http/invoice-response.server';
import { getInvoiceFile } from '~/use-cases/billing/get-invoice-file.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'billing.read', { settling: true });
  const asked = { invoiceId: idParam(args, 'invoiceId'), language: askedLanguage(args.request) };
  return invoiceResponse(await getInvoiceFile(actor, { ...asked, format: 'xml' }), 'xml');
}
