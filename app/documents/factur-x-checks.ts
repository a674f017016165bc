import type { InvoiceDocument } from '~/domain/billing/invoice';
import { invoiceTotals } from '~/domain/billing/invoice-totals';

/**
 * Refuses by a RangeError what no valid e-invoice can be made of (F13, EN 16931), naming the rule: such a document must
 * not be issued in the first place.
 */
export function assertEncodable(document: InvoiceDocument): void {
  const { number, credits, kind, seller, buyer, lines } = document;
  const demand = (holds: boolean, problem: string) => {
    if (!holds) throw new RangeError(`invoice ${number}: ${problem}`);
  };
  const isNumber = (text: string) => /^[A-Za-z0-9+\-_/]{1,35}$/.test(text);
  demand(isNumber(number), 'the number has other characters than A-Za-z0-9+-_/ or more than 35 (BR-FR-01)');
  demand(document.dueOn >= document.issuedOn, 'due before it is issued (BR-FR-CO-07)');
  demand(document.currency === 'EUR', 'another currency needs its VAT in euros too (BR-FR-CO-12)');
  demand(
    (kind === 'credit-note') === (credits !== null),
    'a credit note names its invoice, others none (BR-FR-CO-05)',
  );
  demand(credits === null || isNumber(credits.number), 'the credited number is none (BR-FR-01)');
  demand(seller.name.trim() !== '' && buyer.name.trim() !== '', 'seller and buyer need names (BR-06, BR-07)');
  demand(/^\d{9}$/.test(seller.siren ?? ''), 'the seller needs a SIREN (BR-FR-10)');
  for (const { country } of [seller, buyer]) {
    demand(/^[A-Z]{2}$/.test(country), 'seller and buyer need a country (BR-09, BR-11)');
  }
  const totals = invoiceTotals(lines);
  demand(
    totals.excludingVat === document.excludingVat &&
      totals.vatTotal === document.vatTotal &&
      totals.includingVat === document.includingVat &&
      JSON.stringify(totals.vat) === JSON.stringify(document.vat.map(inOrder)),
    'its totals are not those of its lines (BR-CO-10 to 17)',
  );
  for (const { excludingVat, unitPrice, quantity } of lines) {
    demand(excludingVat >= 0 && unitPrice >= 0 && quantity >= 0, 'a line is negative (BR-27)');
  }
  const has = (category: string) => lines.some((line) => line.vatCategory === category);
  const isTaxable = has('S') || has('AE');
  demand(!isTaxable || vatIdentifier(seller.vatNumber) !== null, 'the seller needs a VAT number (BR-S-02)');
  demand(
    !has('AE') || vatIdentifier(buyer.vatNumber) !== null,
    'reverse charge needs a VAT number (BR-AE-02)',
  );
  demand(kind !== 'late-payment' || has('O'), 'interest and indemnity are outside VAT (P13)');
  demand(!isMixed(document), 'what repairs a loss stands on a document of its own (F1)');
}

/** Whether a dédit shares a document with anything else (F1). */
function isMixed({ lines }: InvoiceDocument): boolean {
  const some = lines.filter(
    ({ facts }) => (facts.kind === 'credit' ? facts.of : facts)?.kind === 'compensation',
  );
  return some.length > 0 && some.length < lines.length;
}

/** A VAT number as EN 16931 writes it, without blanks (BR-CO-09); null for what is none. */
export function vatIdentifier(text: string | null): string | null {
  const compact = (text ?? '').replace(/[\s.-]/g, '').toUpperCase();
  return /^[A-Z]{2}[A-Z0-9+*]{2,}$/.test(compact) ? compact : null;
}

/** The database gives the keys of stored documents in an order of its own. */
function inOrder({ vatCategory, vatRate, excludingVat, vat }: InvoiceDocument['vat'][number]) {
  return { vatCategory, vatRate, excludingVat, vat };
}
