import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';
import { lockSession } from '~/records/attendance/lock-session.server';

/** Writes what was decided of a stranger, once, under the session's lock. Refuses with `not-found` and `stranger-decided`. */
export async function decideStranger(
  tx: Tx,
  organizationId: string,
  { sessionId, strangerId }: { sessionId: string; strangerId: string },
  {
    decision,
    participantId,
    by,
  }: { decision: 'attached' | 'dismissed'; participantId: string | null; by: string },
  now: Date,
): Promise<{ name: string }> {
  await lockSession(tx, organizationId, sessionId);
  const stranger = await tx.sessionStranger.findFirst({
    where: { organizationId, id: strangerId, sessionId },
    select: { name: true, decision: true },
  });
  if (!stranger) throw new Refusal('not-found');
  if (stranger.decision) throw new Refusal('stranger-decided');
  if (participantId !== null) {
    const found = await tx.sessionParticipant.count({
      where: { organizationId, id: participantId, sessionId },
    });
    if (found === 0) throw new Refusal('not-found');
  }
  await tx.sessionStranger.update({
    where: { organizationId_id: { organizationId, id: strangerId } },
    data: { decision, participantId, decidedAt: now, decidedBy: by },
    select: { id: true },
  });
  return { name: stranger.name };
}
