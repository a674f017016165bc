import type { ActorOf } from '~/domain/actor';
import { settle, type Settlement } from '~/domain/funding/settlement';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readOneOrderFacts } from '~/records/funding/read-one-order-facts.server';

export type OrderSettlement = Settlement & { orderId: string; asOf: Date };

/**
 * Who pays what of an order by what had happened at `asOf`, now at the latest: amounts in cents without VAT. Four queries.
 * Refuses with `not-allowed`, `not-found` and `order-not-accepted`.
 */
export async function getSettlement(
  actor: ActorOf<'member'>,
  { orderId, asOf: wished }: { orderId: string; asOf?: Date | undefined },
  { now }: { now: Date },
): Promise<OrderSettlement> {
  if (!can(actor, 'orders.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const asOf = wished && wished < now ? wished : now;
  const db = forOrganization(organizationId);
  const { facts } = await readOneOrderFacts(db, organizationId, { orderId }, { asOf, now });
  return { orderId, asOf, ...settle(facts, asOf) };
}
