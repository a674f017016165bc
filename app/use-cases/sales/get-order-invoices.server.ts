import type { ActorOf } from '~/domain/actor';
import { dayIn, type IsoDay } from '~/domain/calendar';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { sum } from '~/domain/money';
import type { ShownCancellation } from '~/domain/funding/cancellation-inputs';
import { opcoName, type Opco } from '~/domain/funding/opcos';
import { trainingPrice } from '~/domain/funding/order-price';
import { awaitsAgreement, expectedFunding } from '~/domain/sales/sale-accounts';
import { draftSale } from '~/domain/sales/sale-draft';
import { movableToOpco } from '~/domain/sales/sale-moves';
import { saleStanding, type SaleStanding } from '~/domain/sales/sale-standing';
import type { SalePayer, SalePurpose } from '~/domain/sales/sale-situation';
import { addressGaps } from '~/domain/sales/sale-party';
import { forOrganization } from '~/platform/tenancy.server';
import { readCancellation } from '~/records/funding/read-cancellation.server';
import { opcoBuyer } from '~/records/sales/read-sale-parties.server';
import { readSaleSettings } from '~/records/sales/read-sale-settings.server';
import { readSaleSituation } from '~/records/sales/read-sale-situation.server';

export type OrderInvoice = {
  id: string;
  number: string;
  kind: string;
  purpose: string;
  buyer: string;
  issuedOn: IsoDay;
  dueOn: IsoDay;
  cents: number;
  openCents: number;
  standing: SaleStanding;
};

/** What comes next by itself, of whom, and what it waits for. */
export type NextInvoice = {
  purpose: SalePurpose;
  payer: SalePayer;
  /** Without VAT; null where the settlement alone will say. */
  cents: number | null;
  waitsFor: 'agreement' | 'settlement';
  /** The day on which it is due in any case. */
  on: IsoDay | null;
};

export type OrderInvoices = {
  currency: string;
  invoices: OrderInvoice[];
  due: { purpose: SalePurpose | 'correction'; buyer: 'client' | 'opco'; cents: number; rule: string }[];
  next: NextInvoice[];
  /** Agreements whose part the client bears and that may be taken into account by hand (K20, K21). */
  late: { agreementId: string; opco: string; number: string; cents: number }[];
  automatic: boolean;
  /** How the order was cancelled, and what was paid for it and comes back. */
  cancellation: ShownCancellation | null;
  /** OPCO that are due an invoice and whose address nobody entered yet: theirs waits for it (F11). */
  withoutAddress: { opco: Opco; name: string }[];
};

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
  const { settings } = await readSaleSettings(database, organizationId);
  const today = dayIn(now, content.timeZone);
  const { documents, credits } = draftSale(situation);
  const taken = sum(credits.map(({ cents }) => cents));
  const [firstCredit] = credits;
  return {
    currency: content.currency,
    automatic: settings.automaticInvoices,
    cancellation: await readCancellation(database, organizationId, {
      ...{ id: orderId, cancelledAt: order.cancelledAt, cancellation },
    }),
    withoutAddress: order.agreements.flatMap(({ id, opco, opcoName: given }) => {
      if (!documents.some(({ agreementId }) => agreementId === id)) return [];
      const buyer = opcoBuyer(settings, opco as Opco, given);
      return addressGaps(buyer).length > 0 ? [{ opco: opco as Opco, name: buyer.name }] : [];
    }),
    invoices: issued.map(({ id, number, purpose, document, collection }) => {
      const { kind, issuedOn, dueOn, includingVat, buyer } = document;
      return {
        ...{ id, number, kind, purpose, buyer: buyer.name, issuedOn, dueOn },
        cents: kind === 'credit-note' ? -includingVat : includingVat,
        openCents: collection?.openCents ?? 0,
        standing: saleStanding(collection, { dueOn, today }),
      };
    }),
    due: [
      ...documents.map(({ purpose, payer, lines }) => ({
        ...{ purpose, buyer: payer, rule: lines[0]?.rule ?? '' },
        cents: sum(lines.map(({ cents }) => cents)),
      })),
      ...(firstCredit
        ? [
            {
              purpose: 'correction' as const,
              buyer: 'client' as const,
              cents: -taken,
              rule: firstCredit.rule,
            },
          ]
        : []),
    ],
    next: nextInvoices(situation, content.timeZone),
    late: order.agreements.flatMap(({ id, opco, opcoName: given, number }) => {
      const cents = movableToOpco(situation, id);
      return cents > 0 ? [{ agreementId: id, opco: opcoName(opco as Opco, given), number, cents }] : [];
    }),
  };
}

function nextInvoices(situation: Parameters<typeof draftSale>[0], timeZone: string): NextInvoice[] {
  const { order, settlement, cancellation, firstSessionAt } = situation;
  if (settlement || cancellation) return [];
  const next: NextInvoice[] = [];
  const price = trainingPrice(order.lines);
  if (awaitsAgreement(situation)) {
    const on = dayIn(firstSessionAt, timeZone);
    next.push({ purpose: 'whole', payer: 'client', cents: price, waitsFor: 'agreement', on });
  }
  const funded = expectedFunding(situation);
  const on = order.endsOn;
  if (funded > 0) next.push({ purpose: 'opco', payer: 'opco', cents: funded, waitsFor: 'settlement', on });
  next.push({ purpose: 'balance', payer: 'client', cents: null, waitsFor: 'settlement', on });
  return next;
}
