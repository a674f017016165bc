import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendSessionEvidence } from '~/records/attendance/append-session-evidence.server';
import { decideStranger } from '~/records/attendance/decide-stranger.server';
import { lookAtOrders } from '~/records/funding/look-at-orders.server';

/**
 * Says which participant somebody was whom the room could not name: their stays count for that participant, and so do
 * those that follow. Refuses with `not-allowed`, `not-found` (session, stranger, participant) and `stranger-decided`.
 */
export async function attachStranger(
  actor: ActorOf<'member'>,
  { sessionId, strangerId, participantId }: { sessionId: string; strangerId: string; participantId: string },
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'attendance.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId: by } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const decision = { decision: 'attached' as const, participantId, by };
    const { name } = await decideStranger(tx, organizationId, { sessionId, strangerId }, decision, now);
    await tx.presenceInterval.updateMany({
      where: { organizationId, sessionId, strangerId },
      data: { participantId },
    });
    const payload = { strangerId, name, participantId, by };
    const fact = { kind: 'stranger-attached' as const, payload, source: 'workspace' as const };
    await appendSessionEvidence(tx, organizationId, sessionId, fact, now);
    await lookAtOrders(tx, organizationId, { sessionId }, now);
  });
}
