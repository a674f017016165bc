import { jaasEventSchema, roomKeyOf, type JaasEvent } from '~/domain/attendance/jaas-event';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { applyRoomEvent } from '~/records/attendance/apply-room-event.server';
import { lockSession } from '~/records/attendance/lock-session.server';

/**
 * Acts on an event of JaaS as it was kept, once: doubled, late and reordered events end in the same minutes. An event
 * of a room that is none of ours is put aside, saying so. Once acted upon, what it says of people stands in the
 * session's chain, and only the room's name stays here. Rejects when something fails: the queue tries again.
 */
export async function processRoomEvent(
  { eventId }: { eventId: string },
  { now }: { now: Date },
): Promise<void> {
  const accounts = forAccounts();
  const kept = await accounts.webhookEvent.findUnique({ where: { id: eventId } });
  if (!kept || kept.processedAt || kept.vendor !== 'jaas') return;
  const { organizationId, event } = kept.payload as { organizationId: string; event: unknown };
  const parsed = jaasEventSchema.parse(event);
  try {
    const found = await follow(organizationId, parsed, now);
    await accounts.webhookEvent.update({
      where: { id: eventId },
      data: {
        ...{ attempts: { increment: 1 }, processedAt: new Date() },
        payload: { objectId: parsed.fqn },
        lastError: found ? null : 'the room is no session of this organization',
      },
      select: { id: true },
    });
  } catch (error) {
    await accounts.webhookEvent.update({
      where: { id: eventId },
      data: { attempts: { increment: 1 }, lastError: String(error).slice(0, 500) },
      select: { id: true },
    });
    throw error;
  }
}

async function follow(organizationId: string, event: JaasEvent, now: Date): Promise<boolean> {
  const roomKey = roomKeyOf(event.fqn);
  if (!roomKey || !event.fqn.startsWith(`${event.appId}/`)) return false;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const session = await tx.liveSession.findFirst({
      where: { organizationId, roomKey },
      select: { id: true },
    });
    if (!session) return false;
    await applyRoomEvent(tx, organizationId, await lockSession(tx, organizationId, session.id), event, now);
    return true;
  });
}
