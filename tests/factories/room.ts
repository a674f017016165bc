import { roomHours } from '~/domain/attendance/room-hours';
import type { RoomNews } from '~/domain/attendance/room';
import type { ActorOf } from '~/domain/actor';
import { createId } from '~/platform/id.server';
import { enterRoom } from '~/use-cases/attendance/enter-room.server';
import { followRoom } from '~/use-cases/attendance/follow-room.server';
import type { PlannedSession } from './session';

export const quiet = { microphone: true, camera: false, screen: false, hand: false };

/** When the room of a session has just opened. */
export const openingOf = ({ halfDays }: PlannedSession) => roomHours(halfDays, 'Europe/Paris')[0]!.from;

/** A page of somebody in the room of a session. */
export async function enterAs(session: PlannedSession, actor: ActorOf<'member'>, pageId = createId()) {
  await enterRoom(actor, { sessionId: session.sessionId, pageId, state: quiet }, { now: openingOf(session) });
  return pageId;
}

/** The news of a room as one page hears them; `until` reads on to the first that is looked for. */
export function follow(
  session: PlannedSession,
  actor: ActorOf<'member'>,
  pageId: string,
  now = openingOf(session),
) {
  const control = new AbortController();
  const page = { sessionId: session.sessionId, pageId, after: null };
  const events = followRoom(actor, page, { clock: () => Promise.resolve(now), signal: control.signal });
  return {
    async until<Kind extends RoomNews['kind']>(
      kind: Kind,
      fits: (news: Extract<RoomNews, { kind: Kind }>) => boolean = () => true,
    ): Promise<Extract<RoomNews, { kind: Kind }>> {
      for (;;) {
        const { done, value } = await events.next();
        if (done) throw new Error(`the stream ended without ${kind}`);
        if (value?.kind === kind && fits(value as never)) return value as never;
      }
    },
    next: () => events.next(),
    async stop() {
      control.abort();
      await events.return();
    },
  };
}
