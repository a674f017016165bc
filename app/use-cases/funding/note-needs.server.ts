import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { requireFeature } from '~/records/billing/require-feature.server';
import { appendOrderEvidence } from '~/records/funding/append-order-evidence.server';
import { lockOrder } from '~/records/funding/lock-order.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Keeps what the client needs and how it was found out, which an audit asks for (F7, indicator 4); each text is a record
 * of the order's chain. Refuses with `not-allowed`, `not-found` and `feature-not-in-plan`.
 */
export async function noteNeeds(
  actor: ActorOf<'member'>,
  { orderId, needs }: { orderId: string; needs: string },
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'orders.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId: by } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const order = await lockOrder(tx, organizationId, orderId);
    await requireFeature(tx, organizationId, 'client-companies', now);
    await tx.trainingOrder.update({
      where: { organizationId_id: { organizationId, id: orderId } },
      data: { needs, needsSavedAt: now },
      select: { id: true },
    });
    const fact = { kind: 'needs-noted' as const, payload: { by, needs }, source: 'workspace' as const };
    await appendOrderEvidence(tx, organizationId, orderId, fact, now);
    const subject = { kind: 'order', id: orderId, name: order.number };
    await appendAuditEntry(tx, organizationId, actor, { action: 'order.needs-noted', subject }, now);
  });
}
