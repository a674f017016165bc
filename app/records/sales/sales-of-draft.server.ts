import type { InvoiceLine, InvoiceParty } from '~/domain/billing/invoice';
import type { VatBuyer } from '~/domain/billing/vat-treatment';
import { addDays } from '~/domain/calendar';
import type { Opco } from '~/domain/funding/opcos';
import { groupBy } from '~/domain/group-by';
import { sum } from '~/domain/money';
import type { SaleDocument, SaleLine } from '~/domain/sales/sale-draft';
import type { SaleSettings } from '~/domain/sales/sale-settings';
import { compensationVat, saleVat } from '~/domain/sales/sale-vat';
import type { Tx } from '~/platform/tenancy.server';
import type { SaleToIssue } from '~/records/sales/issue-sale-invoice.server';
import { hasGaps, saleGaps, type SaleBooks, type SaleGaps } from '~/records/sales/open-sale-books.server';
import { opcoBuyer, readClientBuyer } from '~/records/sales/read-sale-parties.server';
import type { SaleReading } from '~/records/sales/read-sale-situation.server';

type Issuing = { books: SaleBooks; reading: SaleReading };

/** A document that waits for what the law wants on it, and whose particulars it lacks. */
export type HeldSale = {
  /** Of its buyer and of its seller. */
  name: string;
  seller: string;
  gaps: SaleGaps;
  /** The funder it is for; null where it is for the client. */
  funder: { opco: Opco; name: string | null } | null;
};

/** The documents of a draft as they would be issued, with what each lacks. The client is read once. */
export async function salesOf(
  tx: Tx,
  organizationId: string,
  { books, reading }: Issuing,
  documents: readonly SaleDocument[],
): Promise<{ sale: SaleToIssue; holding: HeldSale }[]> {
  const { order, establishmentId } = reading;
  const isForClient = documents.some(({ payer }) => payer === 'client');
  const client = isForClient
    ? await readClientBuyer(tx, organizationId, { clientId: order.clientId, establishmentId })
    : null;
  return documents.flatMap((document) => {
    const agreement = order.agreements.find(({ id }) => id === document.agreementId);
    const funder = agreement ? { opco: agreement.opco as Opco, name: agreement.opcoName } : null;
    const buyer = funder ? opcoBuyer(books.settings, funder.opco, funder.name) : client;
    if (!buyer) return [];
    const sale = saleOf({ books, reading }, document, buyer);
    const categories = sale.lines.map(({ vatCategory }) => vatCategory);
    const gaps = saleGaps(books, { buyer, categories });
    return [{ sale, holding: { name: buyer.name, seller: books.seller.party.name, gaps, funder } }];
  });
}

/** Which of the documents of a draft would be held, and for what; issues nothing. One query at most. */
export async function heldSales(
  tx: Tx,
  organizationId: string,
  issuing: Issuing,
  documents: readonly SaleDocument[],
): Promise<HeldSale[]> {
  const sales = await salesOf(tx, organizationId, issuing, documents);
  return sales.map(({ holding }) => holding).filter(({ gaps }) => hasGaps(gaps));
}

function saleOf({ books, reading }: Issuing, document: SaleDocument, buyer: InvoiceParty): SaleToIssue {
  const { order, content } = reading;
  const { payer, agreementId, kind, purpose } = document;
  const agreement = order.agreements.find(({ id }) => id === agreementId);
  const lines = taxedSaleLines(document.lines, buyer, books.settings);
  return {
    ...{ kind, purpose, payer, agreementId, buyer, lines, language: content.language },
    order: { id: order.id, clientId: order.clientId, number: order.number },
    buyerReference: agreement?.number || null,
    period: { from: content.startsOn, to: addDays(content.endsOn, 1) },
    dueDays: payer === 'opco' ? books.settings.opcoDueDays : content.payment.dueDays,
  };
}

/** Lines with the VAT that the buyer's country and the seller make of the order's rates; lines of one rate and key become one. */
export function taxedSaleLines(
  lines: readonly SaleLine[],
  buyer: InvoiceParty,
  settings: Pick<SaleSettings, 'indemnityTaxed' | 'vatFranchise'>,
): InvoiceLine[] {
  const { country, vatNumber, postalCode } = buyer;
  const forVat: VatBuyer = { country, vatNumber, postalCode, kind: 'company' };
  const taxed = lines.map(({ key, rule, facts, cents, vatRate }): InvoiceLine => {
    const vat =
      facts.kind === 'compensation'
        ? compensationVat(settings.indemnityTaxed, forVat, settings)
        : saleVat(vatRate, forVat, settings);
    return { ...{ key, rule, facts, quantity: 1, unitPrice: cents, excludingVat: cents }, ...vat };
  });
  const merged = groupBy(taxed, ({ key, vatRate, vatCategory }) => `${key} ${vatRate} ${vatCategory}`);
  return [...merged.values()].map((same) => {
    const first = same[0]!;
    const cents = sum(same.map(({ excludingVat }) => excludingVat));
    return { ...first, unitPrice: cents, excludingVat: cents };
  });
}
