import { createPublicKey, randomBytes, randomUUID } from 'node:crypto';
import { jwtVerify } from 'jose';
import type { JaasStore } from './jaas-store.ts';

type Visitor = { id: string; name: string; moderator: string };
type Inside = { participant: string; visitor: Visitor };
type Meeting = { id: string; inside: Map<string, Inside> };

/** Who is in which room, by tokens of the account; tells of arrivals, departures, the first in and the last out. */
export function conferences(store: JaasStore) {
  const { account } = store;
  const meetings = new Map<string, Meeting>();
  const tell = (type: string, room: string, meeting: string, data: Record<string, unknown>) =>
    store.tell({ type, room, meeting, data }, { key: randomUUID() });
  const facts = ({ participant, visitor }: Inside) => ({
    ...{ id: visitor.id, name: visitor.name, moderator: visitor.moderator, email: '' },
    ...{ participantId: participant, participantJid: `${participant}@8x8.test`, isBreakout: false },
  });

  return {
    /** Why not, or the participant's id within the meeting. */
    async join(room: string, jwt: string): Promise<{ refused: string } | { participant: string }> {
      const visitor = await visitorOf(room, jwt).catch((error: unknown) => String(error));
      if (typeof visitor === 'string') return { refused: visitor };
      let meeting = meetings.get(room);
      if (!meeting) {
        meeting = { id: randomUUID(), inside: new Map() };
        meetings.set(room, meeting);
        await tell('ROOM_CREATED', room, meeting.id, { conference: room });
      }
      const inside = { participant: randomBytes(4).toString('hex'), visitor };
      meeting.inside.set(inside.participant, inside);
      await tell('PARTICIPANT_JOINED', room, meeting.id, facts(inside));
      return { participant: inside.participant };
    },
    async leave(room: string, participant: string): Promise<void> {
      const meeting = meetings.get(room);
      const inside = meeting?.inside.get(participant);
      if (!meeting || !inside) return;
      meeting.inside.delete(participant);
      await tell('PARTICIPANT_LEFT', room, meeting.id, { ...facts(inside), disconnectReason: 'left' });
      if (meeting.inside.size > 0) return;
      meetings.delete(room);
      await tell('ROOM_DESTROYED', room, meeting.id, { conference: room });
    },
  };

  async function visitorOf(room: string, jwt: string): Promise<Visitor> {
    const { payload, protectedHeader } = await jwtVerify(jwt, createPublicKey(account.publicKey), {
      ...{ audience: 'jitsi', issuer: 'chat', subject: account.appId, algorithms: ['RS256'] },
      requiredClaims: ['nbf', 'exp'],
    });
    if (protectedHeader.kid !== account.keyId) throw new Error('unknown kid');
    if (payload.room !== '*' && payload.room !== room) throw new Error('a token for another room');
    const { user } = payload.context as { user: Visitor };
    if (user.moderator !== 'true' && user.moderator !== 'false') throw new Error('moderator is no text');
    return user;
  }
}
