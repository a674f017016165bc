import { decodeJwt } from 'jose';
import { expect, test } from 'vitest';
import { forOrganization } from '~/platform/tenancy.server';
import { readRegisters } from '~/records/attendance/read-register.server';
import { getRoom } from '~/use-cases/attendance/get-room.server';
import { recordRoomPresence } from '~/use-cases/attendance/record-room-presence.server';
import { removeJaasAccount } from '~/use-cases/attendance/remove-jaas-account.server';
import { createJaasAccount, roomKeyOfSession } from '../../../tests/factories/jaas';
import { createMember } from '../../../tests/factories/member';
import { createSession, type PlannedSession } from '../../../tests/factories/session';

const minutesAfter = (session: PlannedSession, minutes: number) =>
  new Date(session.halfDays[0]!.startsAt.getTime() + minutes * 60_000);

async function sessionIn(roomKind: 'jaas' | 'link', roomLink: string | null = null) {
  const session = await createSession({ learners: 1, halfDays: 1 });
  const { organizationId, sessionId } = session;
  await forOrganization(organizationId).liveSession.update({
    where: { organizationId_id: { organizationId, id: sessionId } },
    data: { roomKind, roomLink },
    select: { id: true },
  });
  return session;
}

const roomOf = (session: PlannedSession, actor: PlannedSession['trainer'], minutes = 10) =>
  getRoom(actor, { sessionId: session.sessionId }, { now: minutesAfter(session, minutes) });

test('a JaaS room names the participant or the trainer by our ids, until it closes', async () => {
  const session = await sessionIn('jaas');
  const { trainer } = session;
  const { actor: learner, participantId } = session.learners[0]!;
  const { appId } = await createJaasAccount(trainer, { now: minutesAfter(session, -60) });
  const roomKey = await roomKeyOfSession(session);
  const own = await roomOf(session, learner);
  if (own.kind !== 'jaas') throw new Error(own.kind);
  expect(own.jaas).toMatchObject({
    script: `https://8x8.vc/${appId}/external_api.js`,
    ...{ domain: '8x8.vc', roomName: `${appId}/${roomKey}` },
  });
  const claims = decodeJwt(own.jaas.jwt);
  expect(claims).toMatchObject({
    ...{ sub: appId, room: roomKey },
    context: { user: { id: participantId, moderator: 'false' }, features: { recording: 'false' } },
  });
  // Three and a half hours, ten minutes of which are over, and an hour.
  expect((claims.exp! - Date.now() / 1000) / 60).toBeCloseTo(260, 0);
  const leading = await roomOf(session, trainer);
  if (leading.kind !== 'jaas') throw new Error(leading.kind);
  expect(decodeJwt(leading.jaas.jwt)).toMatchObject({
    context: { user: { id: trainer.membershipId, moderator: 'true' }, features: { recording: 'true' } },
  });
  await removeJaasAccount({ ...trainer, role: 'admin' }, { now: minutesAfter(session, 0) });
  await expect(roomOf(session, learner)).rejects.toMatchObject({ code: 'room-not-configured' });
});

test('a room elsewhere gives its link to those of the session alone, while it is open', async () => {
  const link = 'https://teams.example.org/1';
  const session = await sessionIn('link', link);
  const learner = session.learners[0]!.actor;
  expect(await roomOf(session, learner)).toMatchObject({ kind: 'link', link, me: { counted: true } });
  const admin = await createMember({ organizationId: session.organizationId, role: 'admin' });
  expect(await roomOf(session, admin)).toMatchObject({ kind: 'link', me: { counted: false } });
  expect(await roomOf(session, learner, -31)).toMatchObject({ kind: 'shut', why: 'not-open' });
  for (const stranger of [
    await createMember({ organizationId: session.organizationId, role: 'learner' }),
    await createMember({ role: 'owner' }),
  ]) {
    await expect(roomOf(session, stranger)).rejects.toMatchObject({ code: 'not-found' });
  }
});

test('what the page tells and what the provider tells are counted once', async () => {
  const session = await sessionIn('link', 'https://teams.example.org/1');
  const { organizationId, sessionId } = session;
  const { actor: learner, participantId } = session.learners[0]!;
  const pageId = crypto.randomUUID();
  const place = { address: '192.0.2.1', device: 'Firefox', deviceId: 'one' };
  for (let minute = 0; minute <= 20; minute += 1) {
    const now = minutesAfter(session, minute);
    const sign = { number: minute, kind: minute === 0 ? ('joined' as const) : ('seen' as const), at: now };
    const signs = { sessionId, pageId, clientNow: now, signs: [sign] };
    await recordRoomPresence(learner, signs, { now, place });
  }
  const database = forOrganization(organizationId);
  const stays = await database.presenceInterval.findMany({ where: { organizationId, participantId } });
  expect(stays).toMatchObject([{ source: 'check-in', deviceId: 'one' }]);
  await database.presenceInterval.create({
    data: {
      ...{ organizationId, id: crypto.randomUUID(), sessionId, participantId, connection: 'jaas:1' },
      ...{ source: 'jaas', from: minutesAfter(session, 10), to: minutesAfter(session, 30) },
    },
  });
  const { registers } = await readRegisters(database, organizationId, [sessionId], minutesAfter(session, 60));
  expect(registers.get(sessionId)?.lines).toMatchObject([{ connectedMinutes: 30 }]);
});
