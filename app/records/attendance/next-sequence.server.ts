import type { Tx } from '~/platform/tenancy.server';

/** Raises the sequence of a session's invitations, so that calendars follow what is told next (RFC 5545, 3.8.7.4). */
export async function nextSequence(tx: Tx, organizationId: string, sessionId: string): Promise<void> {
  await tx.liveSession.update({
    where: { organizationId_id: { organizationId, id: sessionId } },
    data: { sequence: { increment: 1 } },
    select: { id: true },
  });
}
