import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { declineOfferInput } from '~/domain/funding/order-form';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { closeOffer } from '~/records/funding/close-offer.server';
import { lockOrder } from '~/records/funding/lock-order.server';
import { orderActorName } from '~/records/funding/order-actor-name.server';
import { readPendingVersion } from '~/records/funding/read-pending-version.server';
import { tellOrderNews } from '~/records/funding/tell-order-news.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * The client does not want what was offered, and says why: the organization is told and may offer something else.
 * Refuses with `not-found` (another client's), `order-cancelled`, `order-not-offered`, and `order-changed` where the
 * offer is no longer what was read.
 */
export async function declineOffer(
  actor: ActorOf<'client-contact'>,
  { orderId, contentHash, reason }: z.output<typeof declineOfferInput>,
  { now }: { now: Date },
): Promise<void> {
  const { organizationId, clientId, contactId: by } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const order = await lockOrder(tx, organizationId, orderId);
    if (order.clientId !== clientId) throw new Refusal('not-found');
    if (order.status === 'cancelled') throw new Refusal('order-cancelled');
    const pending = await readPendingVersion(tx, organizationId, order);
    if (!pending) throw new Refusal('order-not-offered');
    if (pending.contentHash !== contentHash) throw new Refusal('order-changed');
    const fact = { kind: 'declined' as const, versionId: pending.id, reason, by, source: 'client' as const };
    await closeOffer(tx, organizationId, order, fact, now);
    const who = await orderActorName(tx, actor);
    const news = { what: 'declined' as const, who, reason, key: pending.id, to: 'organization' as const };
    await tellOrderNews(tx, organizationId, orderId, news);
    const subject = { kind: 'order', id: orderId, name: order.number };
    const act = { action: 'order.declined', subject, details: { by: who, reason } };
    await appendAuditEntry(tx, organizationId, actor, act, now);
  });
}
