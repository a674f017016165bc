import type { InvoiceLine, VatBreakdown, VatCategory } from '~/domain/billing/invoice';
import { sum, vatTotals } from '~/domain/money';

export type InvoiceTotals = {
  vat: VatBreakdown[];
  excludingVat: number;
  vatTotal: number;
  includingVat: number;
};

const categories: readonly VatCategory[] = ['S', 'E', 'AE', 'O'];

/**
 * The totals of a document from its lines, in cents: VAT once for each category and rate on the summed net (EN 16931
 * BR-CO-17), taxed rates first, the highest of them first. Throws a RangeError for what EN 16931 forbids: no line
 * (BR-16), lines outside VAT beside others (BR-O-11 to 14), a rate that does not go with its category.
 */
export function invoiceTotals(
  lines: readonly Pick<InvoiceLine, 'vatCategory' | 'vatRate' | 'excludingVat'>[],
): InvoiceTotals {
  if (lines.length === 0) throw new RangeError('invoice: a document needs a line');
  const outside = lines.filter((line) => line.vatCategory === 'O').length;
  if (outside > 0 && outside < lines.length) {
    throw new RangeError('invoice: lines outside VAT stand on a document of their own');
  }
  for (const { vatCategory, vatRate } of lines) {
    if ((vatCategory === 'S') !== vatRate > 0) {
      throw new RangeError(`invoice: a rate of ${vatRate} does not go with category ${vatCategory}`);
    }
  }
  const vat = categories.flatMap((vatCategory) =>
    vatTotals(lines.filter((line) => line.vatCategory === vatCategory)).rates.map(
      ({ vatRate, excludingVat, vat }): VatBreakdown => ({ vatCategory, vatRate, excludingVat, vat }),
    ),
  );
  const excludingVat = sum(vat.map((part) => part.excludingVat));
  const vatTotal = sum(vat.map((part) => part.vat));
  return { vat, excludingVat, vatTotal, includingVat: sum([excludingVat, vatTotal]) };
}
