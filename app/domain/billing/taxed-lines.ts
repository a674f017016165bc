import type { InvoiceDocument, InvoiceKind, InvoiceLine } from '~/domain/billing/invoice';
import type { DraftLine } from '~/domain/billing/period-lines';
import { vatTreatmentOf, type VatBuyer } from '~/domain/billing/vat-treatment';

/**
 * Lines with their VAT: by the buyer's country (F10); none on interest and indemnity, which are outside it (P13); on a
 * credit note that of the line it takes back.
 */
export function taxedLines(
  lines: readonly DraftLine[],
  { kind, buyer, credited }: { kind: InvoiceKind; buyer: VatBuyer; credited?: InvoiceDocument },
): InvoiceLine[] {
  const { vatRate, vatCategory } = vatTreatmentOf(buyer, { country: 'FR' });
  return lines.map((line) => {
    if (kind === 'late-payment') return { ...line, vatRate: 0, vatCategory: 'O' };
    const like = credited && (credited.lines.find(({ key }) => key === line.key) ?? credited.lines[0]);
    if (like) return { ...line, vatRate: like.vatRate, vatCategory: like.vatCategory };
    return { ...line, vatRate, vatCategory };
  });
}
