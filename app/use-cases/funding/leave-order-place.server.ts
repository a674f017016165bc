import type { z } from 'zod';
import type { leaveOrderInput } from '~/domain/funding/people-inputs';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { leaveOrder } from '~/records/funding/leave-order.server';
import {
  actingIn,
  openOrderFor,
  requireOrderActor,
  type OrderActor,
} from '~/records/funding/open-order-for.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Takes somebody off an order without anybody in their place: what they did stays, and their place stays sold. Refuses
 * with `not-allowed`, `not-found`, `order-cancelled`, and a client's contact before the acceptance with
 * `order-not-accepted`.
 */
export async function leaveOrderPlace(
  actor: OrderActor,
  { orderId, participantId, reason }: z.output<typeof leaveOrderInput>,
  { now }: { now: Date },
): Promise<void> {
  requireOrderActor(actor);
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const order = await openOrderFor(tx, actor, orderId);
    if (actor.kind === 'client-contact' && !order.acceptedAt) throw new Refusal('order-not-accepted');
    await leaveOrder(tx, organizationId, orderId, { participantId, reason, ...actingIn(actor) }, now);
    const subject = { kind: 'order', id: orderId, name: order.number };
    const act = { action: 'order.participant-left', subject, details: { reason } };
    await appendAuditEntry(tx, organizationId, actor, act, now);
  });
}
