import type { InvoiceDocument } from '~/domain/billing/invoice';
import { facturXml } from '~/documents/factur-x';
import { invoicePdf } from '~/documents/invoice-pdf';
import type { Language } from '~/locales/translator';

export type IssuedInvoiceFiles = { pdf: Uint8Array | null; xml: string | null };

/** An issued document as the files that are kept of it and handed out; none where no valid e-invoice can be made of it. */
export async function renderIssuedInvoice(
  document: InvoiceDocument,
  language: Language,
  logo: Uint8Array | null = null,
): Promise<IssuedInvoiceFiles> {
  try {
    return { pdf: await invoicePdf(document, { language, logo }), xml: facturXml(document, { language }) };
  } catch (error) {
    if (error instanceof RangeError) return { pdf: null, xml: null };
    throw error;
  }
}
