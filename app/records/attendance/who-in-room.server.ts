import { strangerReference, type JaasEvent } from '~/domain/attendance/jaas-event';
import type { PresentPerson } from '~/domain/attendance/session-evidence';
import { idSchema } from '~/domain/id';
import { createId } from '~/platform/id.server';
import type { Tx } from '~/platform/tenancy.server';

/**
 * Who an event of a room speaks of: the participant (taken off since or not) or member whose id our token gave them,
 * whom a stranger was attached to, or a stranger, noted the first time they are seen. Under the session's lock.
 */
export async function whoInRoom(
  tx: Tx,
  organizationId: string,
  sessionId: string,
  event: JaasEvent,
): Promise<PresentPerson> {
  const id = idSchema.safeParse(event.data.id);
  if (id.success) {
    const known = await personOf(tx, organizationId, sessionId, id.data.toLowerCase());
    if (known) return known;
  }
  return strangerOf(tx, organizationId, sessionId, event);
}

async function personOf(
  tx: Tx,
  organizationId: string,
  sessionId: string,
  id: string,
): Promise<PresentPerson | null> {
  const participant = await tx.sessionParticipant.findFirst({
    where: { organizationId, sessionId, OR: [{ id }, { membershipId: id }] },
    select: { id: true },
  });
  if (participant) return { participantId: participant.id };
  const member = await tx.membership.count({
    where: { organizationId, id, role: { in: ['owner', 'admin', 'trainer'] } },
  });
  return member > 0 ? { membershipId: id } : null;
}

async function strangerOf(
  tx: Tx,
  organizationId: string,
  sessionId: string,
  event: JaasEvent,
): Promise<PresentPerson> {
  const reference = strangerReference(event);
  const seenAt = new Date(event.timestamp);
  const name = event.data.name?.trim() ?? '';
  const key = { organizationId_sessionId_reference: { organizationId, sessionId, reference } };
  const stranger = await tx.sessionStranger.findUnique({
    where: key,
    select: { id: true, name: true, firstSeenAt: true, decision: true, participantId: true },
  });
  if (!stranger) {
    const row = { organizationId, id: createId(), sessionId, reference, name, firstSeenAt: seenAt };
    const { id } = await tx.sessionStranger.create({ data: row, select: { id: true } });
    return { strangerId: id };
  }
  if (seenAt < stranger.firstSeenAt || (stranger.name === '' && name !== '')) {
    await tx.sessionStranger.update({
      where: { organizationId_id: { organizationId, id: stranger.id } },
      data: {
        name: stranger.name || name,
        firstSeenAt: seenAt < stranger.firstSeenAt ? seenAt : stranger.firstSeenAt,
      },
      select: { id: true },
    });
  }
  const { decision, participantId, id } = stranger;
  return decision === 'attached' && participantId ? { participantId } : { strangerId: id };
}
