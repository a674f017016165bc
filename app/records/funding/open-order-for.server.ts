import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';
import { lockOrder, type LockedOrder } from '~/records/funding/lock-order.server';
import type { OrderSource } from '~/records/funding/append-order-evidence.server';

/** Whoever changes who takes part in an order: a member who writes orders, or a contact of its client. */
export type OrderActor = ActorOf<'member'> | ActorOf<'client-contact'>;

/** Who an act of an order is written under. */
export const actingIn = (actor: OrderActor): { by: string; source: OrderSource } =>
  actor.kind === 'member'
    ? { by: actor.membershipId, source: 'workspace' }
    : { by: actor.contactId, source: 'client' };

/** Refuses members without `orders.write` with `not-allowed`. */
export function requireOrderActor(actor: OrderActor): void {
  if (actor.kind === 'member' && !can(actor, 'orders.write')) throw new Refusal('not-allowed');
}

/** Refuses a contact with `not-found` the order of another client, and one that is not offered, or no longer. */
export function requireShownTo(actor: OrderActor, order: { clientId: string; status: string }): void {
  if (actor.kind === 'member') return;
  if (order.clientId !== actor.clientId || order.status === 'draft') throw new Refusal('not-found');
}

/** Locks an order for its organization or its own client. Refuses with `not-found` and `order-cancelled`. */
export async function openOrderFor(tx: Tx, actor: OrderActor, orderId: string): Promise<LockedOrder> {
  const order = await lockOrder(tx, actor.organizationId, orderId);
  requireShownTo(actor, order);
  if (order.status === 'cancelled') throw new Refusal('order-cancelled');
  return order;
}
