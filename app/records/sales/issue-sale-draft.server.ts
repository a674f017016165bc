import type { InvoiceLine, InvoiceParty } from '~/domain/billing/invoice';
import type { VatBuyer } from '~/domain/billing/vat-treatment';
import { addDays } from '~/domain/calendar';
import type { Opco } from '~/domain/funding/opcos';
import { groupBy } from '~/domain/group-by';
import { sum } from '~/domain/money';
import { Refusal } from '~/domain/refusal';
import type { SaleCredit, SaleDocument, SaleDraft, SaleLine } from '~/domain/sales/sale-draft';
import { plainKey } from '~/domain/sales/sale-situation';
import { compensationVat, saleVat } from '~/domain/sales/sale-vat';
import type { Tx } from '~/platform/tenancy.server';
import { issueSaleInvoice, type IssuedSale } from '~/records/sales/issue-sale-invoice.server';
import {
  hasGaps,
  refuseGaps,
  saleGaps,
  type SaleBooks,
  type SaleGaps,
} from '~/records/sales/open-sale-books.server';
import { opcoBuyer, readClientBuyer } from '~/records/sales/read-sale-parties.server';
import type { SaleReading } from '~/records/sales/read-sale-situation.server';

type Issuing = { books: SaleBooks; reading: SaleReading; establishmentId: string | null };

/** A document that waits for what the law wants on it: whose particulars they are. */
export type HeldSale = { name: string; gaps: SaleGaps };

/**
 * Issues what a draft says, avoirs before invoices, in the caller's transaction under its order's lock. A document that
 * lacks what the law wants on it is held (`held`), and the others are issued; with `whole` it refuses, as `refuseGaps`
 * does, and nothing is issued at all.
 */
export async function issueSaleDraft(
  tx: Tx,
  organizationId: string,
  issuing: Issuing,
  { documents, credits }: SaleDraft,
  { now, reason = null, whole = false }: { now: Date; reason?: string | null; whole?: boolean },
): Promise<{ issued: IssuedSale[]; held: HeldSale[] }> {
  const issued: IssuedSale[] = [];
  const held: HeldSale[] = [];
  for (const [invoiceId, taken] of groupBy(credits, (credit) => credit.invoiceId)) {
    issued.push(await issueSaleCredit(tx, organizationId, issuing, { invoiceId, taken, reason }, now));
  }
  for (const document of documents) {
    const sale = await saleOf(tx, organizationId, issuing, document);
    const categories = sale.lines.map(({ vatCategory }) => vatCategory);
    const gaps = saleGaps(issuing.books, { buyer: sale.buyer, categories });
    const { name } = sale.buyer;
    if (whole) refuseGaps(gaps, name);
    if (hasGaps(gaps)) held.push({ name, gaps });
    else issued.push(await issueSaleInvoice(tx, organizationId, issuing.books, sale, now));
  }
  return { issued, held };
}

async function saleOf(
  tx: Tx,
  organizationId: string,
  { books, reading, establishmentId }: Issuing,
  document: SaleDocument,
) {
  const { order, content } = reading;
  const { payer, agreementId, kind, purpose } = document;
  const agreement = order.agreements.find(({ id }) => id === agreementId) ?? null;
  const buyer = agreement
    ? opcoBuyer(books.settings, agreement.opco as Opco, agreement.opcoName)
    : await readClientBuyer(tx, organizationId, { clientId: order.clientId, establishmentId });
  const lines = taxedSaleLines(document.lines, buyer, books.settings.indemnityTaxed);
  return {
    ...{ kind, purpose, payer, agreementId, buyer, lines, language: content.language },
    order: { id: order.id, clientId: order.clientId, number: order.number },
    buyerReference: agreement?.number || null,
    period: { from: content.startsOn, to: addDays(content.endsOn, 1) },
    dueDays: payer === 'opco' ? books.settings.opcoDueDays : content.payment.dueDays,
  };
}

/** Lines with the VAT that the buyer's country makes of the order's rates; lines of one rate and key become one. */
export function taxedSaleLines(
  lines: readonly SaleLine[],
  buyer: InvoiceParty,
  indemnityTaxed: boolean,
): InvoiceLine[] {
  const { country, vatNumber, postalCode } = buyer;
  const forVat: VatBuyer = { country, vatNumber, postalCode, kind: 'company' };
  const taxed = lines.map(({ key, rule, facts, cents, vatRate }): InvoiceLine => {
    const vat =
      facts.kind === 'compensation' ? compensationVat(indemnityTaxed, forVat) : saleVat(vatRate, forVat);
    return { ...{ key, rule, facts, quantity: 1, unitPrice: cents, excludingVat: cents }, ...vat };
  });
  const merged = groupBy(taxed, ({ key, vatRate, vatCategory }) => `${key} ${vatRate} ${vatCategory}`);
  return [...merged.values()].map((same) => {
    const first = same[0]!;
    const cents = sum(same.map(({ excludingVat }) => excludingVat));
    return { ...first, unitPrice: cents, excludingVat: cents };
  });
}

export type CreditToIssue = {
  invoiceId: string;
  taken: readonly SaleCredit[];
  reason: string | null;
};

/** An avoir on a document of the order, which names it (F11). Refuses with `not-found`. */
export async function issueSaleCredit(
  tx: Tx,
  organizationId: string,
  { books, reading }: Pick<Issuing, 'books' | 'reading'>,
  { invoiceId, taken, reason }: CreditToIssue,
  now: Date,
): Promise<IssuedSale> {
  const { order, content, issued } = reading;
  const credited = issued.find(({ id }) => id === invoiceId);
  if (!credited) throw new Refusal('not-found');
  const { document } = credited;
  const lines = taken.flatMap(({ key, rule, cents, vatRate }): InvoiceLine[] => {
    const like = document.lines.find((line) => line.key === plainKey(key) && line.vatRate === vatRate);
    if (!like) return [];
    const of = like.facts.kind === 'credit' ? null : like.facts;
    const facts = { kind: 'credit', of, reason } as const;
    return [{ ...like, key, rule, facts, quantity: 1, unitPrice: cents, excludingVat: cents }];
  });
  const sale = {
    ...({ kind: 'credit-note', purpose: 'correction', payer: credited.payer as 'client' | 'opco' } as const),
    ...{ agreementId: credited.agreementId, buyer: document.buyer, lines, language: content.language },
    order: { id: order.id, clientId: order.clientId, number: order.number },
    buyerReference: document.sale?.buyerReference ?? null,
    ...{ period: document.period, dueDays: 0 },
    credits: { id: credited.id, number: document.number, issuedOn: document.issuedOn },
  };
  return issueSaleInvoice(tx, organizationId, books, sale, now);
}
