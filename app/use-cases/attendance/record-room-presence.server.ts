import type { ActorOf } from '~/domain/actor';
import { believableSigns } from '~/domain/attendance/believable-signs';
import type { RecordRoomPresenceInput } from '~/domain/attendance/room-inputs';
import type { PresentPerson } from '~/domain/attendance/session-evidence';
import { Refusal } from '~/domain/refusal';
import { announceInRoom } from '~/platform/room-notices.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import { recordPresence } from '~/records/attendance/record-presence.server';
import { readRoomFacts } from '~/records/attendance/read-room-facts.server';

/** Where a page is: its network address, its browser and system in words, and the browser's own id. */
export type RoomPlace = { address: string; device: string; deviceId: string };

/**
 * Records signs of life of one page in a room as evidence, each once however often it is sent, on our clock. Signs that
 * could not be sent at their time count where the page had been heard of before. Whoever only looks on leaves no
 * presence. Signs outside the room's hours are passed over; one that says goodbye takes the page out of the room.
 * Refuses with `not-found`, `session-cancelled` and `room-not-open` (all of them outside).
 */
export async function recordRoomPresence(
  actor: ActorOf<'member'>,
  { sessionId, pageId, clientNow, signs }: RecordRoomPresenceInput,
  { now, place }: { now: Date; place: RoomPlace },
): Promise<{ recorded: number }> {
  const { organizationId, membershipId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const { kind, me, cancelled, hours } = await readRoomFacts(tx, actor, sessionId, now);
    if (cancelled) throw new Refusal('session-cancelled');
    if (signs.some((sign) => sign.kind === 'left')) await leave(tx, actor, { sessionId, pageId });
    const signsOnOurClock = believableSigns(signs, { clientNow, now, hours });
    if (signsOnOurClock.length === 0) throw new Refusal('room-not-open');
    const who = personOf(me, membershipId);
    if (!who) return { recorded: 0 };
    // Of one page and one person: nobody adds to the presence of another whose page they know.
    const connection = `${pageId}:${membershipId}`;
    const late = signsOnOurClock.some((sign) => sign.late);
    const known = !late || (await isKnown(tx, actor, { sessionId, pageId, connection }));
    const believed = signsOnOurClock.filter((sign) => known || !sign.late);
    const source = kind === 'built-in' ? 'room' : 'check-in';
    let recorded = 0;
    for (const { number, kind: sign, at } of believed) {
      const eventKey = `room:${connection}:${number}`;
      const entry = { who, connection, kind: sign, at, source, eventKey, ...place } as const;
      if (await recordPresence(tx, organizationId, sessionId, entry, now)) recorded += 1;
    }
    return { recorded };
  });
}

function personOf(
  { participantId, trainer }: { participantId: string | null; trainer: boolean },
  membershipId: string,
): PresentPerson | null {
  if (participantId) return { participantId };
  return trainer ? { membershipId } : null;
}

/** Whether the page has been heard of before: it showed a sign, or entered the room. */
async function isKnown(
  tx: Tx,
  { organizationId, membershipId }: ActorOf<'member'>,
  { sessionId, pageId, connection }: { sessionId: string; pageId: string; connection: string },
): Promise<boolean> {
  const stay = await tx.presenceInterval.findFirst({
    where: { organizationId, sessionId, connection },
    select: { id: true },
  });
  if (stay) return true;
  const peer = await tx.roomPeer.findFirst({
    where: { organizationId, id: pageId, sessionId, membershipId },
    select: { id: true },
  });
  return peer !== null;
}

/** Takes a page out of the built-in room, and tells the others at once. */
async function leave(
  tx: Tx,
  { organizationId, membershipId }: ActorOf<'member'>,
  { sessionId, pageId }: { sessionId: string; pageId: string },
): Promise<void> {
  const { count } = await tx.roomPeer.deleteMany({
    where: { organizationId, sessionId, id: pageId, membershipId },
  });
  if (count === 0) return;
  const others = await tx.roomPeer.findMany({ where: { organizationId, sessionId }, select: { id: true } });
  await tx.roomSignal.createMany({
    data: others.map(({ id }) => ({
      ...{ organizationId, id: createId(), sessionId, fromPeerId: pageId, toPeerId: id },
      ...{ body: toJson({ kind: 'bye' }), sentAt: new Date() },
    })),
  });
  await announceInRoom(tx, [`roster:${sessionId}`, ...others.map(({ id }) => `page:${id}` as const)]);
}
