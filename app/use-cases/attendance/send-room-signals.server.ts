import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { sendRoomSignalsInput } from '~/domain/attendance/room-inputs';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import { announceInRoom } from '~/platform/room-notices.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';

/**
 * Passes on what a page in a room says to others there; what is meant for pages that have left is dropped. Refuses with
 * `not-found` (the page is not in that room, or somebody else's) and `not-allowed` (only trainers ask for silence).
 */
export async function sendRoomSignals(
  { organizationId, membershipId }: ActorOf<'member'>,
  { sessionId, pageId, signals }: z.output<typeof sendRoomSignalsInput>,
): Promise<void> {
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const ids = [pageId, ...signals.map(({ to }) => to)];
    const peers = await tx.roomPeer.findMany({
      where: { organizationId, sessionId, id: { in: ids } },
      select: { id: true, membershipId: true, leads: true },
    });
    const sender = peers.find(({ id }) => id === pageId);
    if (sender?.membershipId !== membershipId) throw new Refusal('not-found');
    if (!sender.leads && signals.some(({ signal }) => signal.kind === 'mute'))
      throw new Refusal('not-allowed');
    const there = new Set(peers.map(({ id }) => id));
    const heard = signals.filter(({ to }) => to !== pageId && there.has(to));
    if (heard.length === 0) return;
    const sentAt = new Date();
    await tx.roomSignal.createMany({
      data: heard.map(({ to, signal }) => ({
        ...{ organizationId, id: createId(), sessionId, fromPeerId: pageId, toPeerId: to },
        ...{ body: toJson(signal), sentAt },
      })),
    });
    await announceInRoom(
      tx,
      [...new Set(heard.map(({ to }) => to))].map((to) => `page:${to}` as const),
    );
  });
}
