import type { InvoiceDocument } from '~/domain/billing/invoice';
import { agreementsInForce } from '~/domain/funding/agreements-in-force';
import { keptCancellation } from '~/domain/funding/cancellation-inputs';
import { indemnityDue } from '~/domain/funding/indemnity-due';
import { orderContentSchema, type OrderContent } from '~/domain/funding/order-content';
import type { Settlement } from '~/domain/funding/settlement';
import { sum } from '~/domain/money';
import type { InvoicedSaleLine, SaleSituation, SoldAgreement } from '~/domain/sales/sale-situation';
import type { Tx } from '~/platform/tenancy.server';
import { recordedAgreements } from '~/records/funding/order-people.server';
import { readFirstSession } from '~/records/funding/read-first-session.server';
import {
  readOrderRows,
  type OrderAgreementRow,
  type OrderRow,
} from '~/records/funding/read-order-rows.server';

export type IssuedRow = {
  id: string;
  number: string;
  purpose: string;
  payer: string;
  agreementId: string | null;
  creditsId: string | null;
  issuedAt: Date;
  document: InvoiceDocument;
  collection: { status: string; openCents: number } | null;
};

export type SaleReading = {
  order: OrderRow;
  content: OrderContent;
  situation: SaleSituation;
  issued: IssuedRow[];
  establishmentId: string | null;
  /** `keptCancellation`. */
  cancellation: unknown;
};

/**
 * All that what is to be invoiced of an order follows from, as it stands; null where there is no such order or nothing
 * was agreed yet. Three queries.
 */
export async function readSaleSituation(
  tx: Tx,
  organizationId: string,
  orderId: string,
  now: Date,
): Promise<SaleReading | null> {
  const [order] = await readOrderRows(tx, organizationId, [orderId], now);
  if (!order || order.content === null || order.acceptedAt === null) return null;
  const content = orderContentSchema.parse(order.content);
  const { cancellation, establishmentId, settlements, saleInvoices } = await readBooks(
    tx,
    organizationId,
    orderId,
  );
  const [final] = settlements;
  const issued = saleInvoices.map((row) => ({
    ...row,
    document: row.document as unknown as InvoiceDocument,
  }));
  return {
    ...{ order, content, issued, establishmentId, cancellation },
    situation: {
      order: soldOrder(order, content),
      acceptedAt: order.acceptedAt,
      firstSessionAt: await readFirstSession(tx, organizationId, content),
      agreements: soldAgreements(order, now),
      settlement: final ? settledFor(final.settlement as unknown as Settlement) : null,
      cancellation: cancellation ? { indemnity: keptCancellation.parse(cancellation).indemnityCents } : null,
      invoiced: issued.flatMap(invoicedLines),
      now,
    },
  };
}

/** As it was settled, with what of its indemnity the client may be asked for. */
const settledFor = (settlement: Settlement) => ({ ...settlement, indemnity: indemnityDue(settlement) });

/** How an order was cancelled, what it was settled at last, and its documents with what is open of them. */
function readBooks(tx: Tx, organizationId: string, orderId: string) {
  return tx.trainingOrder.findUniqueOrThrow({
    relationLoadStrategy: 'join',
    where: { organizationId_id: { organizationId, id: orderId } },
    select: {
      ...{ cancellation: true, establishmentId: true },
      settlements: {
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: 1,
        select: { settlement: true },
      },
      saleInvoices: {
        orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }],
        select: {
          ...{ id: true, number: true, purpose: true, payer: true, agreementId: true, creditsId: true },
          ...{ issuedAt: true, document: true, collection: { select: { status: true, openCents: true } } },
        },
      },
    },
  });
}

/** The lines of an issued document as they count towards what is due: an avoir's are negative. */
export function invoicedLines({ id, creditsId, document }: IssuedRow): InvoicedSaleLine[] {
  const sign = creditsId ? -1 : 1;
  return document.lines.map(({ key, rule, excludingVat, vatRate, vatCategory }) => {
    const byOrder = (vatCategory === 'S' || vatCategory === 'E') && !document.sale?.vatFranchise;
    return { invoiceId: id, creditsId, key, rule, cents: sign * excludingVat, vatRate, byOrder };
  });
}

function soldOrder({ people }: OrderRow, content: OrderContent): SaleSituation['order'] {
  const { number, title, startsOn, endsOn, timeZone, lines, payment, funding, indemnity, policy } = content;
  return {
    ...{ number, title, startsOn, endsOn, timeZone, lines },
    ...{ advance: payment.advance, isFunded: funding.kind === 'opco', hasIndemnity: indemnity },
    subrogationFrom: policy.subrogationFrom,
    minutes: sum(Object.values(content.minutes)),
    people: people.map(({ enrolmentId, firstName, lastName, leftAt }) => {
      return { enrolmentId, name: `${firstName} ${lastName}`, left: leftAt !== null };
    }),
  };
}

/** What the OPCO was asked and answered, as last amended; granted ones since when it first agreed (K20). */
function soldAgreements(order: OrderRow, now: Date): SoldAgreement[] {
  const granted = new Map(agreementsInForce(recordedAgreements(order), now).map((one) => [one.id, one]));
  const toSold = (row: OrderAgreementRow): SoldAgreement => ({
    ...{ id: row.id, status: row.status, number: row.number, subrogation: row.subrogation },
    receivedAt: granted.get(row.id)?.receivedAt ?? null,
    ...{ minutes: row.minutes, hourlyRate: row.hourlyRate, cap: row.cap },
    people: granted.get(row.id)?.enrolmentIds.length ?? 0,
  });
  return order.agreements.filter(({ amendedAt }) => amendedAt === null).map(toSold);
}
