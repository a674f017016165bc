import type { ActorOf } from '~/domain/actor';
import { Refusal } from '~/domain/refusal';
import { iceServersFor, type IceServer } from '~/platform/ice-servers.server';
import { forOrganization } from '~/platform/tenancy.server';
import { readRoomFacts } from '~/records/attendance/read-room-facts.server';

type RoomSession = { id: string; title: string; courseTitle: string; timeZone: string };

/** What a page in a room is given, by who provides the room; `shut` where nobody may be in it now. */
export type Room = { session: RoomSession } & (
  | { kind: 'shut'; why: 'cancelled' | 'not-open' | 'over'; opensAt: Date | null }
  | {
      kind: 'built-in';
      /** When the room closes. */
      until: Date;
      me: { membershipId: string; name: string; leads: boolean; counted: boolean };
      iceServers: IceServer[];
      /** Whether a server passes media on where no direct connection can be made. */
      relayed: boolean;
    }
);

/**
 * The room of a session, for its participants and trainers and for whoever plans sessions. Refuses with `not-found` and
 * `room-not-configured`.
 */
export async function getRoom(
  actor: ActorOf<'member'>,
  { sessionId }: { sessionId: string },
  { now }: { now: Date },
): Promise<Room> {
  const facts = await readRoomFacts(forOrganization(actor.organizationId), actor, sessionId, now);
  const { title, courseTitle, timeZone, standing, me } = facts;
  const session = { id: sessionId, title, courseTitle, timeZone };
  if (facts.cancelled) return { session, kind: 'shut', why: 'cancelled', opensAt: null };
  if (!standing.open) {
    const { opensAt } = standing;
    return { session, kind: 'shut', why: opensAt ? 'not-open' : 'over', opensAt };
  }
  switch (facts.kind) {
    case 'built-in':
      return {
        session,
        kind: 'built-in',
        until: standing.until,
        me: {
          ...{ membershipId: actor.membershipId, name: me.name, leads: me.leads },
          counted: me.trainer || me.participantId !== null,
        },
        ...iceServersFor(actor.membershipId, new Date()),
      };
    default:
      throw new Refusal('room-not-configured');
  }
}
