import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { postRoomMessageInput } from '~/domain/attendance/room-inputs';
import { createId } from '~/platform/id.server';
import { announceInRoom } from '~/platform/room-notices.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { lockSession } from '~/records/attendance/lock-session.server';
import { readOpenRoom } from '~/records/attendance/read-room-facts.server';

/**
 * Writes to everybody in a room, now and later: whoever comes afterwards reads it too. Refuses with `not-found`,
 * `session-cancelled` and `room-not-open`.
 */
export async function postRoomMessage(
  actor: ActorOf<'member'>,
  { sessionId, text }: z.output<typeof postRoomMessageInput>,
  { now }: { now: Date },
): Promise<{ id: string }> {
  const { organizationId, membershipId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const { me } = await readOpenRoom(tx, actor, sessionId, now);
    // One after the other, so that ids are in the order in which pages read them.
    await lockSession(tx, organizationId, sessionId);
    const id = createId();
    await tx.roomMessage.create({
      data: { organizationId, id, sessionId, membershipId, name: me.name, text, sentAt: now },
      select: { id: true },
    });
    await announceInRoom(tx, [`messages:${sessionId}`]);
    return { id };
  });
}
