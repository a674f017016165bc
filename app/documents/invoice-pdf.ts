import { facturXml } from '~/documents/factur-x';
import { facturXFile, facturXMetadata } from '~/documents/factur-x-xmp';
import { drawContinuation, drawFeet, drawMentions, mentionsHeight } from '~/documents/invoice-foot';
import { drawHead } from '~/documents/invoice-head';
import { continuedTop, footTop, invoicePage } from '~/documents/invoice-page';
import type { InvoicePayment } from '~/documents/invoice-payment';
import { drawTable } from '~/documents/invoice-table';
import { drawTotals, totalsHeight } from '~/documents/invoice-totals-block';
import { pdfDocument } from '~/documents/pdf-document';
import type { InvoiceDocument } from '~/domain/billing/invoice';
import { translator, type Language } from '~/locales/translator';

/**
 * An issued document as Factur-X: a tagged PDF/A-3b in either language with its CII data attached, drawn from the
 * document alone, the same bytes each time. One page for usual documents, as many as it takes for long ones. Throws a
 * RangeError for what {@link facturXml} refuses.
 */
export async function invoicePdf(
  document: InvoiceDocument,
  options: { language: Language; payment?: InvoicePayment; logo?: Uint8Array | null },
): Promise<Uint8Array> {
  const { language } = options;
  const t = translator(language, 'invoice');
  const issuedAt = new Date(`${document.issuedOn}T00:00:00.000Z`);
  const { doc, bytes } = pdfDocument({
    ...{ language, madeAt: issuedAt, subset: 'PDF/A-3b', bufferPages: true },
    info: { Title: t('pdf.title', { kind: t(`kinds.${document.kind}`), number: document.number }) },
  });
  attach(doc, facturXml(document, options), issuedAt, t('pdf.attachment'));
  doc.appendXML(facturXMetadata(document.seller.name));
  const root = doc.struct('Document');
  doc.addStructure(root);
  const { sale, seller } = document;
  const brand = sale && { name: seller.name, accentColour: sale.accentColour, logo: options.logo ?? null };
  const page = invoicePage(doc, root, brand);
  const nextPage = () => {
    doc.addPage();
    drawContinuation(page, document, language);
    return continuedTop;
  };
  const rest = 20 + totalsHeight(page, document, options) + 14 + mentionsHeight(page, document, language);
  const top = drawHead(page, document, language);
  let y = drawTable(page, document, language, { top, nextPage, rest }) + 20;
  if (y - 20 + rest > footTop - 10) y = nextPage();
  drawTotals(page, document, options, y);
  drawMentions(page, document, language);
  drawFeet(page, document, language);
  root.end();
  doc.end();
  return bytes;
}

/** The data as an associated file: another representation of the same invoice, as the profile EN 16931 wants it. */
function attach(doc: PDFKit.PDFDocument, xml: string, issuedAt: Date, description: string): void {
  const options: PDFKit.Mixins.PDFAttachmentOptions & { relationship: 'Alternative' } = {
    name: facturXFile,
    type: 'text/xml',
    description,
    creationDate: issuedAt,
    modifiedDate: issuedAt,
    relationship: 'Alternative',
  };
  doc.file(Buffer.from(xml, 'utf8'), options);
}
