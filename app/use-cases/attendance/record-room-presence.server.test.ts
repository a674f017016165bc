import { expect, test } from 'vitest';
import type { ActorOf } from '~/domain/actor';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { readRegisters } from '~/records/attendance/read-register.server';
import { verifyEvidenceChains } from '~/use-cases/learning/verify-evidence-chains.server';
import { recordRoomPresence } from '~/use-cases/attendance/record-room-presence.server';
import { createMember } from '../../../tests/factories/member';
import { enterAs, openingOf } from '../../../tests/factories/room';
import { createSession, type PlannedSession } from '../../../tests/factories/session';
import { countQueries } from '../../../tests/setup/count-queries';

const place = { address: '192.0.2.7', device: 'Firefox, Linux', deviceId: createId() };
const after = (session: PlannedSession, seconds: number) =>
  new Date(session.halfDays[0]!.startsAt.getTime() + seconds * 1000);

type Beat = { number: number; kind?: 'joined' | 'seen' | 'left'; seconds: number };

/** Sends signs that bear these seconds of the half-day, at `sentAt` seconds of it. */
function send(
  session: PlannedSession,
  actor: ActorOf<'member'>,
  pageId: string,
  beats: Beat[],
  sentAt: number,
) {
  const signs = beats.map(({ number, kind = 'seen', seconds }) => ({
    number,
    kind,
    at: after(session, seconds),
  }));
  const now = after(session, sentAt);
  const input = { sessionId: session.sessionId, pageId, clientNow: now, signs };
  return recordRoomPresence(actor, input, { now, place });
}

const beatsOf = (from: number, to: number): Beat[] =>
  Array.from({ length: (to - from) / 30 + 1 }, (_, index) => ({
    number: from / 30 + index,
    seconds: from + 30 * index,
    ...(from + index === 0 && { kind: 'joined' as const }),
  }));

async function minutesOf(session: PlannedSession) {
  const { organizationId, sessionId } = session;
  const db = forOrganization(organizationId);
  const { registers } = await readRegisters(db, organizationId, [sessionId], after(session, 20_000));
  const lines = registers.get(sessionId)?.lines ?? [];
  return session.learners.map(
    ({ participantId }) =>
      lines.find((line) => line.participantId === participantId && line.halfDayId === session.halfDays[0]!.id)
        ?.connectedMinutes,
  );
}

test('heartbeats of a page, each sent twice and all at once, are its minutes', async () => {
  const session = await createSession({ learners: 2 });
  const [one] = session.learners;
  const pageId = createId();
  const beats = beatsOf(0, 600);
  await Promise.all(
    [...beats, ...beats].map((beat) => send(session, one!.actor, pageId, [beat], beat.seconds)),
  );
  expect(await minutesOf(session)).toEqual([10, 0]);
  const { organizationId } = session;
  const stay = await forOrganization(organizationId).presenceInterval.findFirstOrThrow({
    where: { organizationId },
  });
  expect(stay).toMatchObject({ ...place, source: 'room', participantId: one!.participantId });
  expect((await verifyEvidenceChains({ now: after(session, 700), organizationId })).broken).toBeNull();
});

test('what a page kept while the server was down counts when it comes; of a page never heard of before it does not', async () => {
  const session = await createSession({ learners: 2 });
  const [one, other] = session.learners;
  const pageId = createId();
  await send(session, one!.actor, pageId, beatsOf(0, 60), 60);
  await send(session, one!.actor, pageId, beatsOf(90, 900), 900);
  await send(session, other!.actor, createId(), beatsOf(0, 900), 900);
  expect(await minutesOf(session)).toEqual([15, 1]);
  const entered = await enterAs(session, other!.actor);
  await send(session, other!.actor, entered, beatsOf(0, 900), 900);
  expect(await minutesOf(session)).toEqual([15, 15]);
});

test('nobody adds minutes to another whose page they know', async () => {
  const session = await createSession({ learners: 2 });
  const [one, other] = session.learners;
  const pageId = createId();
  for (const beat of beatsOf(0, 300)) await send(session, one!.actor, pageId, [beat], beat.seconds);
  await send(session, other!.actor, pageId, beatsOf(330, 600), 600);
  expect(await minutesOf(session)).toEqual([5, 1]);
  await send(session, one!.actor, pageId, beatsOf(330, 360), 360);
  expect((await minutesOf(session))[0]).toBe(6);
});

test('a goodbye takes the page out of the room at once, but nobody says it for another', async () => {
  const session = await createSession();
  const { organizationId, sessionId, trainer, learners } = session;
  const learner = learners[0]!.actor;
  const [trainerPage, page] = [await enterAs(session, trainer), await enterAs(session, learner)];
  const pages = async () =>
    (await forOrganization(organizationId).roomPeer.findMany({ where: { organizationId, sessionId } })).map(
      ({ id }) => id,
    );
  await send(session, learner, trainerPage, [{ number: 0, kind: 'left', seconds: 0 }], 0);
  expect((await pages()).sort()).toEqual([trainerPage, page].sort());
  await send(session, learner, page, [{ number: 1, kind: 'left', seconds: 0 }], 0);
  expect(await pages()).toEqual([trainerPage]);
  const signals = await forOrganization(organizationId).roomSignal.findMany({ where: { organizationId } });
  expect(signals).toMatchObject([{ toPeerId: trainerPage, body: { kind: 'bye' } }]);
});

test('trainers leave presence too; whoever only looks on leaves none', async () => {
  const session = await createSession();
  const { organizationId, trainer } = session;
  const admin = await createMember({ organizationId, role: 'admin' });
  expect(await send(session, trainer, createId(), beatsOf(0, 30), 30)).toEqual({ recorded: 2 });
  expect(await send(session, admin, createId(), beatsOf(0, 30), 30)).toEqual({ recorded: 0 });
  const stays = await forOrganization(organizationId).presenceInterval.findMany({
    where: { organizationId },
  });
  expect(stays).toMatchObject([{ membershipId: trainer.membershipId, participantId: null }]);
});

test('outside the hours of the room, and for strangers, nothing is recorded', async () => {
  const session = await createSession();
  const { organizationId } = session;
  const [learner, guest] = [
    session.learners[0]!.actor,
    await createMember({ organizationId, role: 'learner' }),
  ];
  const opening = (openingOf(session).getTime() - session.halfDays[0]!.startsAt.getTime()) / 1000;
  const early = send(session, learner, createId(), [{ number: 0, seconds: opening - 1 }], opening - 1);
  await expect(early).rejects.toMatchObject({ code: 'room-not-open' });
  const stranger = send(session, guest, createId(), beatsOf(0, 30), 30);
  await expect(stranger).rejects.toMatchObject({ code: 'not-found' });
  const where = { organizationId, kind: { in: ['joined', 'seen', 'left'] } };
  expect(await forOrganization(organizationId).evidenceRecord.count({ where })).toBe(0);
});

test('a heartbeat takes seven statements, its transaction included, and what is known already five', async () => {
  const session = await createSession({ learners: 1 });
  const pageId = createId();
  const { actor } = session.learners[0]!;
  await send(session, actor, pageId, [{ number: 0, kind: 'joined', seconds: 0 }], 0);
  const beat = () => send(session, actor, pageId, [{ number: 1, seconds: 30 }], 30);
  expect(await countQueries(beat)).toBe(7);
  expect(await countQueries(beat)).toBe(5);
});
