import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import { roomCapacity, roomSilenceMs } from '~/domain/attendance/room';
import type { enterRoomInput } from '~/domain/attendance/room-inputs';
import { Refusal } from '~/domain/refusal';
import { announceInRoom } from '~/platform/room-notices.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { lockSession } from '~/records/attendance/lock-session.server';
import { readOpenRoom } from '~/records/attendance/read-room-facts.server';

/**
 * Lets a page into a built-in room, or keeps what has changed of one that is there; everybody there hears of it.
 * Refuses with `not-found`, `session-cancelled`, `room-not-open` and `room-full`.
 */
export async function enterRoom(
  actor: ActorOf<'member'>,
  { sessionId, pageId, state }: z.output<typeof enterRoomInput>,
  { now }: { now: Date },
): Promise<void> {
  const { organizationId, membershipId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const { kind, me } = await readOpenRoom(tx, actor, sessionId, now);
    if (kind !== 'built-in') throw new Refusal('not-found');
    // Two who come at once take the last place one after the other.
    await lockSession(tx, organizationId, sessionId);
    const realNow = new Date();
    const silent = new Date(realNow.getTime() - roomSilenceMs);
    const known = await tx.roomPeer.findUnique({
      where: { organizationId_id: { organizationId, id: pageId } },
      select: { sessionId: true, membershipId: true, seenAt: true },
    });
    if (known && (known.sessionId !== sessionId || known.membershipId !== membershipId)) {
      throw new Refusal('not-found');
    }
    await tx.roomPeer.deleteMany({
      where: { organizationId, sessionId, seenAt: { lt: silent }, id: { not: pageId } },
    });
    await tx.roomSignal.deleteMany({ where: { organizationId, sessionId, sentAt: { lt: silent } } });
    const others = { organizationId, sessionId, id: { not: pageId } };
    const newcomer = !known || known.seenAt < silent;
    if (newcomer && (await tx.roomPeer.count({ where: others })) >= roomCapacity)
      throw new Refusal('room-full');
    const standing = { name: me.name, leads: me.leads, state, seenAt: realNow };
    await tx.roomPeer.upsert({
      where: { organizationId_id: { organizationId, id: pageId } },
      create: { organizationId, id: pageId, sessionId, membershipId, joinedAt: realNow, ...standing },
      update: standing,
      select: { id: true },
    });
    await announceInRoom(tx, [`roster:${sessionId}`]);
  });
}
