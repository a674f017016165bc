import { setImmediate } from 'node:timers/promises';
import type { ActorOf } from '~/domain/actor';
import { isQuoteExpired } from '~/domain/funding/order-acceptance';
import { fundingForecast } from '~/domain/funding/funding-forecast';
import { orderState } from '~/domain/funding/order-state';
import { forOrganization } from '~/platform/tenancy.server';
import { readClientStanding } from '~/records/clients/read-client-standing.server';
import { readOrderFacts } from '~/records/funding/read-order-facts.server';

/** What of a running order's funding is lost, and what its people can still save, in cents without VAT. */
export type OrderAtRisk = {
  orderId: string;
  lost: number;
  saveable: number;
  currency: string;
  halfDaysMissed: number;
  modulesNotDone: number;
};

// Each running order is settled for the forecast: those that end first are worth it.
const ordersForecast = 20;

/**
 * What waits for a client: offers to accept, places without anybody, funding at risk, invoices to pay, answers to read.
 * Six queries, however many orders.
 */
export async function getClientHome(actor: ActorOf<'client-contact'>, { now }: { now: Date }) {
  const { organizationId, clientId } = actor;
  const db = forOrganization(organizationId);
  const { orders: rows, timeZone, ...standing } = await readClientStanding(db, organizationId, clientId);
  const orders = rows.map(({ status, settledAt, acceptedAt: _, ...row }) => {
    const { offered, offerExpiresOn, ...order } = row;
    const settled = settledAt === null ? null : new Date(settledAt);
    const facts = { status, startsOn: order.startsOn, endsOn: order.endsOn, settledAt: settled };
    const waits = offered && !isQuoteExpired(offerExpiresOn, now, timeZone);
    return { ...order, state: orderState(facts, now, timeZone), waits };
  });
  const open = orders.filter(({ state }) => state === 'accepted' || state === 'running');
  const forecast = open
    .filter(({ state }) => state === 'running')
    .sort((one, other) => one.endsOn.localeCompare(other.endsOn))
    .slice(0, ordersForecast);
  return {
    ...standing,
    orders,
    toAccept: orders.filter(({ waits }) => waits),
    toFill: open.filter(({ people, places }) => people < places),
    atRisk: await readRisks(
      organizationId,
      forecast.map(({ id }) => id),
      now,
    ),
  };
}

export type ClientHome = Awaited<ReturnType<typeof getClientHome>>;

async function readRisks(
  organizationId: string,
  orderIds: readonly string[],
  now: Date,
): Promise<OrderAtRisk[]> {
  if (orderIds.length === 0) return [];
  const db = forOrganization(organizationId);
  const known = await readOrderFacts(db, organizationId, orderIds, { asOf: now, now });
  const risks: OrderAtRisk[] = [];
  for (const orderId of orderIds) {
    const reading = known.get(orderId)?.reading;
    if (!reading) continue;
    await setImmediate();
    const { lost, saveable, halfDaysMissed, modulesNotDone } = fundingForecast(reading.facts, now);
    const { currency } = reading.facts.price;
    if (lost + saveable > 0)
      risks.push({ orderId, lost, saveable, currency, halfDaysMissed, modulesNotDone });
  }
  return risks;
}
