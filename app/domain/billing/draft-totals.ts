import type { VatBreakdown } from '~/domain/billing/invoice';
import { invoiceTotals } from '~/domain/billing/invoice-totals';
import type { DraftLine } from '~/domain/billing/period-lines';
import { taxedLines } from '~/domain/billing/taxed-lines';
import type { VatBuyer } from '~/domain/billing/vat-treatment';

/** All in cents. */
export type DraftTotals = { excludingVat: number; vat: number; includingVat: number; rates: VatBreakdown[] };

/** What an invoice of these lines would come to for this buyer, VAT as on the invoice itself; zero without lines. */
export function draftTotals(lines: readonly DraftLine[], buyer: VatBuyer): DraftTotals {
  if (lines.length === 0) return { excludingVat: 0, vat: 0, includingVat: 0, rates: [] };
  const { excludingVat, vatTotal, includingVat, vat } = invoiceTotals(
    taxedLines(lines, { kind: 'invoice', buyer }),
  );
  return { excludingVat, vat: vatTotal, includingVat, rates: vat };
}
