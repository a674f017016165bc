import type { ActorOf } from '~/domain/actor';
import { Refusal } from '~/domain/refusal';
import { openJaasRoom, type JaasRoom } from '~/integrations/jaas/open-jaas-room.server';
import { iceServersFor, type IceServer } from '~/platform/ice-servers.server';
import { forOrganization } from '~/platform/tenancy.server';
import { readJaasAccount } from '~/records/attendance/read-jaas-account.server';
import { readRoomFacts } from '~/records/attendance/read-room-facts.server';

type Me = { membershipId: string; name: string; leads: boolean; counted: boolean; participates: boolean };

type RoomSession = { id: string; title: string; courseTitle: string; timeZone: string };

/** What a page in a room is given, by who provides the room; `shut` where nobody may be in it now. */
export type Room = { session: RoomSession } & (
  | { kind: 'shut'; why: 'cancelled' | 'not-open' | 'over'; opensAt: Date | null }
  | {
      kind: 'built-in';
      /** When the room closes. */
      until: Date;
      me: Me;
      iceServers: IceServer[];
      /** Whether a server passes media on where no direct connection can be made. */
      relayed: boolean;
    }
  | { kind: 'jaas'; until: Date; me: Me; jaas: JaasRoom }
  | { kind: 'link'; until: Date; me: Me; link: string }
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
  const database = forOrganization(actor.organizationId);
  const facts = await readRoomFacts(database, actor, sessionId, now);
  const { title, courseTitle, timeZone, standing, me } = facts;
  const session = { id: sessionId, title, courseTitle, timeZone };
  if (facts.cancelled) return { session, kind: 'shut', why: 'cancelled', opensAt: null };
  if (!standing.open) {
    const { opensAt } = standing;
    return { session, kind: 'shut', why: opensAt ? 'not-open' : 'over', opensAt };
  }
  const { until } = standing;
  const mine: Me = {
    ...{ membershipId: actor.membershipId, name: me.name, leads: me.leads },
    counted: me.trainer || me.participantId !== null,
    participates: me.participantId !== null,
  };
  switch (facts.kind) {
    case 'built-in':
      return {
        ...{ session, kind: 'built-in', until, me: mine },
        ...iceServersFor(actor.membershipId, new Date()),
      };
    case 'jaas': {
      const account = await readJaasAccount(database, actor.organizationId);
      if (!account) throw new Refusal('room-not-configured');
      // Events of the room name people by these ids.
      const visitor = { id: me.participantId ?? actor.membershipId, name: me.name, moderator: me.leads };
      const forMs = until.getTime() - now.getTime();
      const jaas = await openJaasRoom(account, { visitor, roomKey: facts.roomKey, forMs });
      return { session, kind: 'jaas', until, me: mine, jaas };
    }
    case 'link':
      if (!facts.link) throw new Refusal('room-not-configured');
      return { session, kind: 'link', until, me: mine, link: facts.link };
  }
}
