import type { InvoiceLine } from '~/domain/billing/invoice';
import { groupBy } from '~/domain/group-by';
import { Refusal } from '~/domain/refusal';
import type { SaleCredit } from '~/domain/sales/sale-credits';
import type { SaleDraft } from '~/domain/sales/sale-draft';
import { plainKey } from '~/domain/sales/sale-situation';
import type { Tx } from '~/platform/tenancy.server';
import { issueSaleInvoice, type IssuedSale } from '~/records/sales/issue-sale-invoice.server';
import { hasGaps, refuseGaps, type SaleBooks } from '~/records/sales/open-sale-books.server';
import type { SaleReading } from '~/records/sales/read-sale-situation.server';
import { salesOf, type HeldSale } from '~/records/sales/sales-of-draft.server';

type Issuing = { books: SaleBooks; reading: SaleReading };

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
  for (const { sale, holding } of await salesOf(tx, organizationId, issuing, documents)) {
    if (whole) refuseGaps(holding.gaps, holding.name);
    if (hasGaps(holding.gaps)) held.push(holding);
    else issued.push(await issueSaleInvoice(tx, organizationId, issuing.books, sale, now));
  }
  return { issued, held };
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
  { books, reading }: Issuing,
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
