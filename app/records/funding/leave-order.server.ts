import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';
import { appendOrderEvidence, type OrderSource } from '~/records/funding/append-order-evidence.server';
import { leaveOrderSessions } from '~/records/funding/leave-order-sessions.server';

/**
 * Somebody leaves an order, whose row is locked: what they did of it stays, they are no longer expected at what is
 * still to come of its sessions, and keep their enrolment. Refuses with `not-found` where they hold no place.
 */
export async function leaveOrder(
  tx: Tx,
  organizationId: string,
  orderId: string,
  wish: { participantId: string; reason: string; by: string | null; source: OrderSource },
  now: Date,
): Promise<{ enrolmentId: string }> {
  const { participantId, reason, by, source } = wish;
  const [left] = await tx.orderParticipant.updateManyAndReturn({
    where: { organizationId, orderId, id: participantId, leftAt: null },
    data: { leftAt: now, leftReason: reason },
    select: { enrolmentId: true },
  });
  if (!left) throw new Refusal('not-found');
  const payload = { participantId, enrolmentId: left.enrolmentId, reason, by };
  await appendOrderEvidence(tx, organizationId, orderId, { kind: 'participant-left', payload, source }, now);
  await leaveOrderSessions(
    tx,
    organizationId,
    orderId,
    { enrolmentIds: [left.enrolmentId], by, source },
    now,
  );
  return left;
}
