import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { withdrawOfferInput } from '~/domain/funding/order-form';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { closeOffer } from '~/records/funding/close-offer.server';
import { lockOrder } from '~/records/funding/lock-order.server';
import { readPendingVersion } from '~/records/funding/read-pending-version.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Takes an offer back that nobody has accepted yet, so that it can be changed: a first click on it counts no more (K01).
 * Refuses with `not-allowed`, `not-found` and `order-not-offered`.
 */
export async function withdrawOffer(
  actor: ActorOf<'member'>,
  { orderId }: z.output<typeof withdrawOfferInput>,
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'orders.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId: by } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const order = await lockOrder(tx, organizationId, orderId);
    const pending = await readPendingVersion(tx, organizationId, order);
    if (!pending) throw new Refusal('order-not-offered');
    const fact = { kind: 'withdrawn' as const, versionId: pending.id, reason: '', by };
    await closeOffer(tx, organizationId, order, { ...fact, source: 'workspace' }, now);
    const subject = { kind: 'order', id: orderId, name: order.number };
    await appendAuditEntry(tx, organizationId, actor, { action: 'order.withdrawn', subject }, now);
  });
}
