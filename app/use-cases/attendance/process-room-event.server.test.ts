import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { readRegisters } from '~/records/attendance/read-register.server';
import { attachStranger } from '~/use-cases/attendance/attach-stranger.server';
import { dismissStranger } from '~/use-cases/attendance/dismiss-stranger.server';
import { listStrangers } from '~/use-cases/attendance/list-strangers.server';
import { processRoomEvent } from '~/use-cases/attendance/process-room-event.server';
import { receiveRoomEvent } from '~/use-cases/attendance/receive-room-event.server';
import {
  createJaasAccount,
  jaasEventBody,
  jaasSignature,
  roomKeyOfSession,
  type MadeJaasAccount,
  type RoomEvent,
} from '../../../tests/factories/jaas';
import { createMember } from '../../../tests/factories/member';
import { createSession, type PlannedSession } from '../../../tests/factories/session';

const minutesAfter = (session: PlannedSession, minutes: number) =>
  new Date(session.halfDays[0]!.startsAt.getTime() + minutes * 60_000);

async function openRoom(learners = 1) {
  const session = await createSession({ learners });
  const account = await createJaasAccount(session.trainer, { now: minutesAfter(session, -60) });
  return { session, account, room: await roomKeyOfSession(session) };
}

/** Takes in a signed event and lets the worker act on it. */
async function tell(account: MadeJaasAccount, event: RoomEvent): Promise<void> {
  const key = event.key ?? randomUUID();
  const body = jaasEventBody(account.appId, { ...event, key });
  await receiveRoomEvent({ body: Buffer.from(body), signature: jaasSignature(body, account.webhookSecret) });
  await processRoomEvent(
    { eventId: `jaas:${account.appId}:${key}` },
    { now: new Date(event.at.getTime() + 60_000) },
  );
}

async function minutesOf(session: PlannedSession, learner = 0) {
  const { organizationId, sessionId } = session;
  const database = forOrganization(organizationId);
  const { registers } = await readRegisters(
    database,
    organizationId,
    [sessionId],
    minutesAfter(session, 1500),
  );
  const { participantId } = session.learners[learner]!;
  const [halfDay] = session.halfDays;
  return registers
    .get(sessionId)
    ?.lines.find((line) => line.participantId === participantId && line.halfDayId === halfDay!.id)
    ?.connectedMinutes;
}

const evidenceOf = ({ organizationId, sessionId }: PlannedSession, kind: string) =>
  forOrganization(organizationId).evidenceRecord.findMany({
    where: { organizationId, stream: `session:${sessionId}`, kind },
  });

test('arrivals and departures of a participant, in any order and however often, give the same minutes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(5), { maxLength: 5 }),
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6, maxLength: 6 }),
      async (again, order) => {
        const { session, account, room } = await openRoom();
        const { participantId } = session.learners[0]!;
        const events = [
          { type: 'PARTICIPANT_JOINED', minutes: 0, connection: 'first' },
          { type: 'PARTICIPANT_LEFT', minutes: 40, connection: 'first' },
          { type: 'PARTICIPANT_JOINED', minutes: 30, connection: 'phone' },
          { type: 'PARTICIPANT_LEFT', minutes: 70, connection: 'phone' },
          { type: 'PARTICIPANT_JOINED', minutes: 100, connection: 'back' },
          { type: 'PARTICIPANT_LEFT', minutes: 120, connection: 'back' },
        ].map(({ minutes, ...event }) => ({
          ...{ ...event, room, key: randomUUID(), at: minutesAfter(session, minutes) },
          data: { id: participantId, name: 'Léa' },
        }));
        for (const index of [...order, ...again]) await tell(account, events[index]!);
        expect(await minutesOf(session)).toBe(90);
      },
    ),
    { numRuns: 5 },
  );
});

test('a departure that never comes adds nothing, also once the room is gone', async () => {
  const { session, account, room } = await openRoom();
  const data = { id: session.learners[0]!.participantId, name: 'Léa' };
  await tell(account, { type: 'PARTICIPANT_JOINED', at: minutesAfter(session, 0), room, data });
  await tell(account, { type: 'ROOM_DESTROYED', at: minutesAfter(session, 180), room });
  expect(await minutesOf(session)).toBe(0);
  expect(await evidenceOf(session, 'room-event')).toMatchObject([{ payload: { type: 'ROOM_DESTROYED' } }]);
});

test('events for a trainer count for no participant; types nobody knows are kept with what they said', async () => {
  const { session, account, room } = await openRoom();
  const data = { id: session.trainer.membershipId, name: 'Thierry' };
  await tell(account, { type: 'PARTICIPANT_JOINED', at: minutesAfter(session, 0), room, data });
  await tell(account, { type: 'PARTICIPANT_LEFT', at: minutesAfter(session, 30), room, data });
  await tell(account, { type: 'POLL_CREATED', at: minutesAfter(session, 31), room });
  expect(await minutesOf(session)).toBe(0);
  expect(await evidenceOf(session, 'room-event')).toMatchObject([{ payload: { type: 'POLL_CREATED' } }]);
  const { strangers } = await listStrangers(session.trainer, { sessionId: session.sessionId });
  expect(strangers).toEqual([]);
});

test('an event of a room that is none of ours is put aside, and changes no session', async () => {
  const { session, account } = await openRoom();
  const key = randomUUID();
  const at = minutesAfter(session, 5);
  await tell(account, { type: 'PARTICIPANT_JOINED', at, room: randomUUID(), key });
  await tell(account, { type: 'PARTICIPANT_JOINED', at, room: 'team-coffee' });
  const event = await forAccounts().webhookEvent.findUniqueOrThrow({
    where: { id: `jaas:${account.appId}:${key}` },
  });
  expect(event).toMatchObject({
    processedAt: expect.any(Date),
    lastError: expect.stringContaining('no session'),
  });
  expect(JSON.stringify(event.payload)).not.toContain('lea@example.test');
  const { organizationId } = session;
  expect(await forOrganization(organizationId).presenceInterval.count({ where: { organizationId } })).toBe(0);
});

test("another organization's key opens no room of this one", async () => {
  const { session, room } = await openRoom();
  const other = await createMember({ role: 'owner' });
  const account = await createJaasAccount(other, { now: minutesAfter(session, -60) });
  const data = { id: session.learners[0]!.participantId };
  await tell(account, { type: 'PARTICIPANT_JOINED', at: minutesAfter(session, 0), room, data });
  await tell(account, { type: 'PARTICIPANT_LEFT', at: minutesAfter(session, 60), room, data });
  expect(await minutesOf(session)).toBe(0);
});

test('somebody unknown is shown once, and attached: stays before and after count for that participant', async () => {
  const { session, account, room } = await openRoom(2);
  const { trainer, sessionId } = session;
  const data = { id: 'auth0|tablet', name: 'Tablette de Léa' };
  const come = (type: string, minutes: number, connection: string) =>
    tell(account, { type, at: minutesAfter(session, minutes), room, connection, data });
  await come('PARTICIPANT_LEFT', 30, 'one');
  await come('PARTICIPANT_JOINED', 10, 'one');
  await come('PARTICIPANT_JOINED', 40, 'two');
  const { strangers, participants } = await listStrangers(trainer, { sessionId });
  expect(strangers).toMatchObject([{ name: 'Tablette de Léa', minutes: 20, decision: null }]);
  expect(strangers[0]!.firstSeenAt).toBe(minutesAfter(session, 10).toISOString());
  expect(participants).toHaveLength(2);

  const strangerId = strangers[0]!.id;
  const { participantId } = session.learners[0]!;
  const decision = { sessionId, strangerId, participantId };
  const now = minutesAfter(session, 45);
  const learner = session.learners[0]!.actor;
  await expect(attachStranger(learner, decision, { now })).rejects.toMatchObject({ code: 'not-allowed' });
  const outsider = await createMember({ role: 'owner' });
  await expect(attachStranger(outsider, decision, { now })).rejects.toMatchObject({ code: 'not-found' });
  const elsewhere = { ...decision, participantId: randomUUID() };
  await expect(attachStranger(trainer, elsewhere, { now })).rejects.toMatchObject({ code: 'not-found' });

  const tries = [1, 2, 3].map(() => attachStranger(trainer, decision, { now }));
  const settled = await Promise.allSettled(tries);
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const outcome of settled) {
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'stranger-decided' });
  }
  expect(await minutesOf(session)).toBe(20);
  await come('PARTICIPANT_LEFT', 60, 'two');
  await come('PARTICIPANT_JOINED', 70, 'three');
  await come('PARTICIPANT_LEFT', 80, 'three');
  expect(await minutesOf(session)).toBe(50);
  expect(await evidenceOf(session, 'stranger-attached')).toMatchObject([
    { payload: { strangerId, participantId, name: 'Tablette de Léa', by: trainer.membershipId } },
  ]);
});

test('whoever is dismissed counts for nobody, and stays dismissed when they come again', async () => {
  const { session, account, room } = await openRoom();
  const { trainer, sessionId } = session;
  const come = (type: string, minutes: number) =>
    tell(account, { type, at: minutesAfter(session, minutes), room, data: { name: 'Inconnu' } });
  await come('PARTICIPANT_JOINED', 0);
  await come('PARTICIPANT_LEFT', 50);
  const [stranger] = (await listStrangers(trainer, { sessionId })).strangers;
  await dismissStranger(trainer, { sessionId, strangerId: stranger!.id }, { now: minutesAfter(session, 55) });
  await come('PARTICIPANT_JOINED', 60);
  await come('PARTICIPANT_LEFT', 90);
  expect(await minutesOf(session)).toBe(0);
  expect((await listStrangers(trainer, { sessionId })).strangers).toMatchObject([
    { decision: 'dismissed', minutes: 80 },
  ]);
  expect(await evidenceOf(session, 'stranger-dismissed')).toHaveLength(1);
  const again = dismissStranger(
    trainer,
    { sessionId, strangerId: stranger!.id },
    { now: minutesAfter(session, 95) },
  );
  await expect(again).rejects.toMatchObject({ code: 'stranger-decided' });
});

test('a participant taken off since keeps what the room told of them', async () => {
  const { session, account, room } = await openRoom();
  const { organizationId } = session;
  const { participantId: id } = session.learners[0]!;
  await forOrganization(organizationId).sessionParticipant.update({
    where: { organizationId_id: { organizationId, id } },
    data: { removedAt: minutesAfter(session, 60) },
    select: { id: true },
  });
  await tell(account, { type: 'PARTICIPANT_LEFT', at: minutesAfter(session, 60), room, data: { id } });
  await tell(account, { type: 'PARTICIPANT_JOINED', at: minutesAfter(session, 0), room, data: { id } });
  expect(await minutesOf(session)).toBe(60);
});

test('a recording becomes a replay once, says until when it can be seen, and is no presence', async () => {
  const { session, account, room } = await openRoom();
  const { organizationId, sessionId } = session;
  const at = minutesAfter(session, 200);
  const data = {
    preAuthenticatedLink: 'https://recordings.8x8.vc/one.mp4?sig=1',
    recordingSessionId: 'rec-1',
  };
  const recording = { type: 'RECORDING_UPLOADED', at, room };
  await tell(account, { ...recording, data });
  await tell(account, { ...recording, data });
  await tell(account, { ...recording, data: { preAuthenticatedLink: 'javascript:alert(1)' } });
  const replays = await forOrganization(organizationId).sessionReplay.findMany({
    where: { organizationId, sessionId },
  });
  expect(replays).toMatchObject([
    { kind: 'jaas', url: data.preAuthenticatedLink, availableUntil: new Date(at.getTime() + 86_400_000) },
  ]);
  expect(await minutesOf(session)).toBe(0);
});

test('a hundred events at once are all kept', async () => {
  const { session, account, room } = await openRoom();
  const data = { id: session.learners[0]!.participantId };
  const events = Array.from({ length: 50 }, (_, index) => [
    { type: 'PARTICIPANT_JOINED', at: minutesAfter(session, 2 * index), connection: `c${index}` },
    { type: 'PARTICIPANT_LEFT', at: minutesAfter(session, 2 * index + 1), connection: `c${index}` },
  ]).flat();
  await Promise.all(events.map((event) => tell(account, { ...event, room, data })));
  expect(await minutesOf(session)).toBe(50);
  const [joined, left] = [await evidenceOf(session, 'joined'), await evidenceOf(session, 'left')];
  expect([joined.length, left.length]).toEqual([50, 50]);
});
