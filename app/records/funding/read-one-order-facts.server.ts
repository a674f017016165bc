import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';
import { readOrderFacts, type OrderReading } from '~/records/funding/read-order-facts.server';

/**
 * What one order settles by. Refuses with `not-found`, for a client's contact where it is another's too, and
 * `order-not-accepted` before anything was agreed.
 */
export async function readOneOrderFacts(
  tx: Tx,
  organizationId: string,
  { orderId, clientId }: { orderId: string; clientId?: string },
  when: { asOf: Date; now: Date },
): Promise<OrderReading> {
  const known = (await readOrderFacts(tx, organizationId, [orderId], when)).get(orderId);
  if (!known || (clientId !== undefined && known.order.clientId !== clientId)) throw new Refusal('not-found');
  if (!known.reading) throw new Refusal('order-not-accepted');
  return known.reading;
}
