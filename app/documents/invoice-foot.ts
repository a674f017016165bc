import { drawMark } from '~/documents/invoice-head';
import { faint, footTop, hairline, ink, left, right, soft, width } from '~/documents/invoice-page';
import type { InvoicePage } from '~/documents/invoice-page';
import { invoiceMentions, legalParticulars } from '~/documents/invoice-mentions';
import type { InvoiceDocument } from '~/domain/billing/invoice';
import { translator, type Language } from '~/locales/translator';

const look = { size: 7.5, colour: faint };

function mentionsOf(page: InvoicePage, document: InvoiceDocument, language: Language): string[] {
  const t = translator(language, 'invoice');
  const mentions = invoiceMentions(document, language);
  const { operation, vatOnDebits, noDiscount, lateInterest, indemnity, declaration } = mentions;
  const short = [operation, vatOnDebits, noDiscount].filter(Boolean).join(' ');
  const lines = [short, lateInterest, indemnity, declaration, t('mentions.facturX')];
  return lines.flatMap((line) => (line ? page.wrap(line, width, look) : []));
}

/** How high the mentions of a document are. */
export function mentionsHeight(page: InvoicePage, document: InvoiceDocument, language: Language): number {
  return mentionsOf(page, document, language).length * 10.9;
}

/** What the law wants said (F11), at the bottom of the last page. */
export function drawMentions(page: InvoicePage, document: InvoiceDocument, language: Language): void {
  const lines = mentionsOf(page, document, language);
  const top = footTop - 10 - lines.length * 10.9;
  page.draw('P', () => {
    page.text.block({ lines, size: look.size }, left, top, { colour: faint, leading: 10.9 / look.size });
  });
}

/** The head of a page that continues the document. */
export function drawContinuation(page: InvoicePage, document: InvoiceDocument, language: Language): void {
  const t = translator(language, 'invoice');
  page.decorate(() => {
    if (!page.brand) drawMark(page.doc, left, 44, 18);
    const title = t('pdf.title', { kind: t(`kinds.${document.kind}`), number: document.number });
    page.text.line(t('pdf.continued', { title }), page.brand ? left : left + 26, 48, {
      size: 10,
      weight: 600,
      colour: ink,
    });
    const name = page.text.fit(document.buyer.name, 200, { size: 9 }, { lines: 1, smallest: 7 });
    page.ending(name.lines.join(''), right, 49, { size: name.size, colour: soft });
  });
}

/** The foot of every page: who the seller is, and which page of how many. */
export function drawFeet(page: InvoicePage, document: InvoiceDocument, language: Language): void {
  const t = translator(language, 'invoice');
  const { doc } = page;
  const { seller } = document;
  const legal = [
    seller.name,
    ...legalParticulars(document, language),
    seller.vatNumber ? t('pdf.vatNumber', { number: seller.vatNumber }) : null,
  ].filter(Boolean);
  const { start, count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index);
    page.decorate(() => {
      doc.moveTo(left, footTop).lineTo(right, footTop).lineWidth(0.6).stroke(hairline);
      const lines = page.wrap(legal.join('  ·  '), width - 90, { size: 7 }).slice(0, 3);
      page.text.block({ lines, size: 7 }, left, footTop + 9, { colour: faint, leading: 1.4 });
      const number = t('pdf.page', { page: index + 1, pages: count });
      page.ending(number, right, footTop + 9, { size: 7, colour: faint });
    });
  }
  doc.switchToPage(start + count - 1);
}
