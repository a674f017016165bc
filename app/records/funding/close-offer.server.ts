import type { Tx } from '~/platform/tenancy.server';
import { appendOrderEvidence, type OrderSource } from '~/records/funding/append-order-evidence.server';
import { closeOrderAccess } from '~/records/funding/close-order-access.server';
import type { LockedOrder } from '~/records/funding/lock-order.server';
import { setFundingAgenda } from '~/records/funding/set-funding-agenda.server';

/**
 * Ends an offer that nobody accepted, taken back by the organization or declined by the client: it can be changed again,
 * and a first click on it counts no more (K01). What was accepted before stays in force; where nothing was, access that
 * began with the order ends, until it is accepted. The order's row is locked.
 */
export async function closeOffer(
  tx: Tx,
  organizationId: string,
  order: LockedOrder,
  wish: {
    versionId: string;
    kind: 'withdrawn' | 'declined';
    reason: string;
    by: string;
    source: OrderSource;
  },
  now: Date,
): Promise<void> {
  const { versionId, kind, reason, by, source } = wish;
  await tx.trainingOrder.update({
    where: { organizationId_id: { organizationId, id: order.id } },
    data: { offeredAt: null, ...(order.status === 'offered' && { status: 'draft' }) },
    select: { id: true },
  });
  const payload = { versionId, reason, by };
  await appendOrderEvidence(tx, organizationId, order.id, { kind, payload, source }, now);
  if (order.acceptedAt) return;
  await setFundingAgenda(tx, organizationId, { kind: 'remind', subjectId: order.id, dueAt: null });
  await closeOrderAccess(tx, organizationId, order, { by }, now);
}
