import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireContact } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { askedLanguage, invoiceResponse } from '~/http/invoice-response.server';
import { getClientInvoiceFile } from '~/use-cases/sales/get-sale-file.server';

/** An invoice or avoir of the client, as Factur-X. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireContact(args);
  const invoiceId = idParam(args, 'invoiceId');
  const wanted = { invoiceId, format: 'pdf', language: askedLanguage(args.request) } as const;
  return invoiceResponse(await getClientInvoiceFile(actor, wanted), 'pdf');
}
