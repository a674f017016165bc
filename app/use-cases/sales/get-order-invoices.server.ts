import type { ActorOf } from '~/domain/actor';
import type { DocumentKind } from '~/domain/billing/invoice';
import { dayIn, type IsoDay } from '~/domain/calendar';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { sum } from '~/domain/money';
import type { ShownCancellation } from '~/domain/funding/cancellation-inputs';
import { opcoName, type Opco } from '~/domain/funding/opcos';
import { groupBy } from '~/domain/group-by';
import { nextInvoices, type NextInvoice } from '~/domain/sales/next-invoices';
import { draftSale, type SaleDraft } from '~/domain/sales/sale-draft';
import { movableToOpco } from '~/domain/sales/sale-moves';
import { saleStanding, type SaleStanding } from '~/domain/sales/sale-standing';
import type { SalePayer, SalePurpose } from '~/domain/sales/sale-situation';
import { lacksOf, type PartyGap, type SellerLack } from '~/domain/sales/sale-party';
import { forOrganization } from '~/platform/tenancy.server';
import { readCancellation } from '~/records/funding/read-cancellation.server';
import { openSaleBooks } from '~/records/sales/open-sale-books.server';
import { readSaleSituation, type IssuedRow } from '~/records/sales/read-sale-situation.server';
import { heldSales, type HeldSale } from '~/records/sales/sales-of-draft.server';

export type OrderInvoice = {
  id: string;
  number: string;
  kind: DocumentKind;
  purpose: SalePurpose;
  payer: SalePayer;
  buyer: string;
  issuedOn: IsoDay;
  dueOn: IsoDay;
  cents: number;
  openCents: number;
  standing: SaleStanding;
  /** The document that an avoir corrects. */
  creditsId: string | null;
};

export type OrderInvoices = {
  currency: string;
  invoices: OrderInvoice[];
  due: DueSale[];
  next: NextInvoice[];
  /** Agreements whose part the client bears and that may be taken into account by hand (K20, K21). */
  late: { agreementId: string; opco: string; number: string; cents: number }[];
  automatic: boolean;
  /** How the order was cancelled, and what was paid for it and comes back. */
  cancellation: ShownCancellation | null;
  /** Why documents that are due wait: what the law wants on them and nobody entered yet (F10, F11). */
  held: HeldFor[];
  /** What documents leave out for want of it. */
  lacks: SellerLack[];
};

export type DueSale = {
  purpose: SalePurpose;
  payer: SalePayer;
  /** Without VAT; below zero what an avoir takes back. */
  cents: number;
  rule: string;
  /** The document that an avoir corrects. */
  corrects: { id: string; number: string } | null;
};

/** Whose particulars lack: the organization's own, its client's, a funder's; or its attestation for what is exempt. */
export type HeldFor =
  | { whose: 'seller'; gaps: PartyGap[] }
  | { whose: 'client'; clientId: string; name: string; gaps: PartyGap[] }
  | { whose: 'funder'; opco: Opco; name: string; gaps: PartyGap[] }
  | { whose: 'exemption' };

/**
 * What was invoiced of an order, what is due now and what comes next, and why. Null before anything was agreed. Refuses
 * with `not-allowed` and `not-found`.
 */
export async function getOrderInvoices(
  actor: ActorOf<'member'>,
  { orderId }: { orderId: string },
  { now }: { now: Date },
): Promise<OrderInvoices | null> {
  if (!can(actor, 'sales.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const reading = await readSaleSituation(database, organizationId, orderId, now);
  if (!reading) {
    const known = await database.trainingOrder.count({ where: { organizationId, id: orderId } });
    if (known === 0) throw new Refusal('not-found');
    return null;
  }
  const { situation, issued, content, order, cancellation } = reading;
  const books = await openSaleBooks(database, organizationId);
  const { settings, seller } = books;
  const today = dayIn(now, content.timeZone);
  const draft = draftSale(situation);
  const held = await heldSales(database, organizationId, { books, reading }, draft.documents);
  return {
    currency: content.currency,
    automatic: settings.automaticInvoices,
    cancellation: await readCancellation(database, organizationId, {
      ...{ id: orderId, cancelledAt: order.cancelledAt, cancellation },
    }),
    held: heldFor(held, order.clientId),
    lacks: lacksOf(seller.party, settings),
    invoices: issued.map(({ id, number, purpose, payer, creditsId, document, collection }) => {
      const { kind, issuedOn, dueOn, includingVat, buyer } = document;
      return {
        ...{ id, number, kind, creditsId, buyer: buyer.name, issuedOn, dueOn },
        ...{ purpose: purpose as SalePurpose, payer: payer as SalePayer },
        cents: kind === 'credit-note' ? -includingVat : includingVat,
        openCents: collection?.openCents ?? 0,
        standing: saleStanding(collection, { dueOn, today }),
      };
    }),
    due: dueSales(draft, issued),
    next: nextInvoices(situation),
    late: order.agreements.flatMap(({ id, opco, opcoName: given, number }) => {
      const cents = movableToOpco(situation, id);
      return cents > 0 ? [{ agreementId: id, opco: opcoName(opco as Opco, given), number, cents }] : [];
    }),
  };
}

/** An avoir of each document that asked too much, and a document for each payer. */
function dueSales({ documents, credits }: SaleDraft, issued: readonly IssuedRow[]): DueSale[] {
  const taken = [...groupBy(credits, ({ invoiceId }) => invoiceId)].flatMap(([id, some]): DueSale[] => {
    const corrected = issued.find((one) => one.id === id);
    if (!corrected) return [];
    const corrects = { id, number: corrected.number };
    const payer = corrected.payer as SalePayer;
    const cents = -sum(some.map((credit) => credit.cents));
    return [{ purpose: 'correction', payer, rule: some[0]?.rule ?? '', corrects, cents }];
  });
  const asked = documents.map(({ purpose, payer, lines }): DueSale => ({
    ...{ purpose, payer, rule: lines[0]?.rule ?? '', corrects: null },
    cents: sum(lines.map(({ cents }) => cents)),
  }));
  return [...taken, ...asked];
}

/** Each party once, whatever number of documents waits for it. */
function heldFor(held: readonly HeldSale[], clientId: string): HeldFor[] {
  const seller = [...new Set(held.flatMap(({ gaps }) => gaps.seller))];
  const buyers = held.filter(({ gaps }) => gaps.buyer.length > 0);
  const byName = [...new Map(buyers.map((one) => [one.name, one])).values()];
  return [
    ...(seller.length > 0 ? [{ whose: 'seller' as const, gaps: seller }] : []),
    ...byName.map(({ name, funder, gaps }): HeldFor =>
      funder
        ? { whose: 'funder', opco: funder.opco, name, gaps: gaps.buyer }
        : { whose: 'client', clientId, name, gaps: gaps.buyer },
    ),
    ...(held.some(({ gaps }) => gaps.exemption) ? [{ whose: 'exemption' as const }] : []),
  ];
}
