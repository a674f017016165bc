import type { ActorOf } from '~/domain/actor';
import { roomSilenceMs, type RoomMessage, type RoomPeer, type RoomSignal } from '~/domain/attendance/room';
import { logger } from '~/platform/logger.server';
import { announceInRoom } from '~/platform/room-notices.server';
import type { Database } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';

export type RoomPage = { sessionId: string; pageId: string };

const messagesShown = 200;
/** How long the seat of a page is kept whose stream has ended: it may come back by another process. */
const looseMs = 20_000;

/** Notes that a page is there, and tells the others where it comes (back); false where it has no seat (any more). */
export async function keepSeat(
  db: Database,
  { organizationId, membershipId }: ActorOf<'member'>,
  { sessionId, pageId }: RoomPage,
  comes: boolean,
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const { count } = await tx.roomPeer.updateMany({
      where: { ...{ organizationId, id: pageId, sessionId, membershipId }, seenAt: { gte: silentSince() } },
      data: { seenAt: new Date() },
    });
    if (count > 0 && comes) await announceInRoom(tx, [`roster:${sessionId}`]);
    return count > 0;
  });
}

/** Has a page whose stream has ended be gone soon, unless it comes back. */
export async function loosenSeat(db: Database, organizationId: string, { pageId }: RoomPage): Promise<void> {
  const seenAt = new Date(Date.now() - roomSilenceMs + looseMs);
  await db.roomPeer
    .updateMany({ where: { organizationId, id: pageId }, data: { seenAt } })
    .catch((error: unknown) =>
      logger.warn({ err: error }, 'a page has left its room, which could not be noted'),
    );
}

/** Who is in the room, in the order they came. */
export async function readRoster(
  db: Database,
  organizationId: string,
  sessionId: string,
): Promise<RoomPeer[]> {
  const rows = await db.roomPeer.findMany({
    where: { organizationId, sessionId, seenAt: { gte: silentSince() } },
    orderBy: [{ joinedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, membershipId: true, name: true, leads: true, state: true },
  });
  return rows.map(({ state, ...peer }) => ({ ...peer, state: state as RoomPeer['state'] }));
}

/** What was written in the room, in its order: the last 200, or what came after the message named. */
export async function readMessages(
  db: Database,
  organizationId: string,
  sessionId: string,
  after: string | null,
): Promise<RoomMessage[]> {
  const rows = await db.roomMessage.findMany({
    where: { organizationId, sessionId, ...(after && { id: { gt: after } }) },
    orderBy: { id: 'desc' },
    take: messagesShown,
    select: { id: true, membershipId: true, name: true, text: true, sentAt: true },
  });
  return rows.reverse().map(({ sentAt, ...message }) => ({ ...message, sentAt: sentAt.toISOString() }));
}

/** What other pages have sent to this one, fetched and deleted. */
export async function takeSignals(
  db: Database,
  organizationId: string,
  pageId: string,
): Promise<{ from: string; signal: RoomSignal }[]> {
  const rows = await db.roomSignal.findMany({
    where: { organizationId, toPeerId: pageId },
    orderBy: { id: 'asc' },
    select: { id: true, fromPeerId: true, body: true },
  });
  if (rows.length === 0) return [];
  await db.roomSignal.deleteMany({ where: { organizationId, id: { in: rows.map(({ id }) => id) } } });
  return rows.map(({ fromPeerId, body }) => ({ from: fromPeerId, signal: body as RoomSignal }));
}

const silentSince = () => new Date(Date.now() - roomSilenceMs);
