import { afterEach, expect, test } from 'vitest';
import { roomCapacity } from '~/domain/attendance/room';
import { createId } from '~/platform/id.server';
import { closeRooms } from '~/platform/room-notices.server';
import { forOrganization } from '~/platform/tenancy.server';
import { enterRoom } from '~/use-cases/attendance/enter-room.server';
import { postRoomMessage } from '~/use-cases/attendance/post-room-message.server';
import { sendRoomSignals } from '~/use-cases/attendance/send-room-signals.server';
import { createMember } from '../../../tests/factories/member';
import { enterAs, follow, openingOf, quiet } from '../../../tests/factories/room';
import { createSession } from '../../../tests/factories/session';

afterEach(closeRooms);

test('whoever enters is told to those who are there, with what they show', async () => {
  const session = await createSession();
  const [learner, other] = session.learners.map(({ actor }) => actor);
  const trainerPage = await enterAs(session, session.trainer);
  const news = follow(session, session.trainer, trainerPage);
  expect((await news.until('roster')).peers).toMatchObject([{ id: trainerPage, leads: true }]);
  const page = await enterAs(session, learner!);
  const { peers } = await news.until('roster', (roster) => roster.peers.length === 2);
  expect(peers[1]).toEqual({ ...peers[1], id: page, name: 'Léa 1 Essai', leads: false, state: quiet });
  const { sessionId } = session;
  const state = { ...quiet, hand: true };
  await enterRoom(learner!, { sessionId, pageId: page, state }, { now: openingOf(session) });
  await news.until('roster', (roster) => roster.peers[1]?.state.hand === true);
  const stolen = enterRoom(other!, { sessionId, pageId: page, state }, { now: openingOf(session) });
  await expect(stolen).rejects.toMatchObject({ code: 'not-found' });
  await news.stop();
});

test('what one page tells another comes to that page alone, in its order, once', async () => {
  const session = await createSession();
  const { sessionId, trainer, learners } = session;
  const learner = learners[0]!.actor;
  const [trainerPage, page] = [await enterAs(session, trainer), await enterAs(session, learner)];
  const [news, ownNews] = [follow(session, learner, page), follow(session, trainer, trainerPage)];
  await news.until('roster');
  const hello = (link: string) => ({ to: page, signal: { kind: 'hello' as const, link } });
  await sendRoomSignals(trainer, { sessionId, pageId: trainerPage, signals: [hello('1'), hello('2')] });
  const { signals } = await news.until('signals');
  expect(signals).toEqual(['1', '2'].map((link) => ({ from: trainerPage, signal: { kind: 'hello', link } })));
  await postRoomMessage(learner, { sessionId, text: 'Bonjour' }, { now: openingOf(session) });
  const { messages } = await ownNews.until('messages');
  expect(messages.map(({ name, text }) => `${name}: ${text}`)).toEqual(['Léa 1 Essai: Bonjour']);
  const again = follow(session, learner, page);
  expect((await again.until('messages')).messages).toEqual(messages);
  const { organizationId } = session;
  expect(await forOrganization(organizationId).roomSignal.count({ where: { organizationId } })).toBe(0);
  await Promise.all([news.stop(), ownNews.stop(), again.stop()]);
});

test('only a page of one’s own speaks, and only trainers ask for silence', async () => {
  const session = await createSession();
  const { sessionId, trainer, learners } = session;
  const [one, other] = learners.map(({ actor }) => actor);
  const [trainerPage, page] = [await enterAs(session, trainer), await enterAs(session, one!)];
  const mute = { to: trainerPage, signal: { kind: 'mute' as const } };
  const send = (actor: typeof trainer, pageId: string) =>
    sendRoomSignals(actor, { sessionId, pageId, signals: [mute] });
  await expect(send(one!, page)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(send(other!, page)).rejects.toMatchObject({ code: 'not-found' });
  await expect(send(one!, createId())).rejects.toMatchObject({ code: 'not-found' });
  await sendRoomSignals(trainer, { sessionId, pageId: trainerPage, signals: [{ ...mute, to: page }] });
  const news = follow(session, one!, page);
  expect((await news.until('signals')).signals[0]?.signal).toEqual({ kind: 'mute' });
  await news.stop();
});

test('of many who come at once, eight find a place, and the next one when somebody has been silent', async () => {
  const session = await createSession({ learners: 10 });
  const { organizationId, sessionId } = session;
  const entered = await Promise.allSettled(session.learners.map(({ actor }) => enterAs(session, actor)));
  const refused = entered.filter((one) => one.status === 'rejected').map((one) => one.reason as unknown);
  expect(refused).toHaveLength(10 - roomCapacity);
  for (const reason of refused) expect(reason).toMatchObject({ code: 'room-full' });
  const db = forOrganization(organizationId);
  const { id } = await db.roomPeer.findFirstOrThrow({ where: { organizationId, sessionId } });
  const longAgo = new Date(Date.now() - 60_000);
  await db.roomPeer.update({
    where: { organizationId_id: { organizationId, id } },
    data: { seenAt: longAgo },
  });
  await enterAs(session, session.trainer);
  expect(await db.roomPeer.count({ where: { organizationId, sessionId } })).toBe(roomCapacity);
});

test('a page that never entered, or was forgotten, is told to enter', async () => {
  const session = await createSession();
  const news = follow(session, session.trainer, createId());
  expect(await news.next()).toEqual({ done: false, value: { kind: 'gone' } });
});

test('streams end when the process stops, and the seat is kept for a while', async () => {
  const session = await createSession();
  const page = await enterAs(session, session.trainer);
  const news = follow(session, session.trainer, page);
  await news.until('roster');
  const rest = expect(news.until('shut')).rejects.toThrow('the stream ended');
  await closeRooms();
  await rest;
  const again = follow(session, session.trainer, page);
  expect((await again.until('roster')).peers).toMatchObject([{ id: page }]);
  await again.stop();
});

test('strangers, other organizations and those taken off find no room; nobody does outside its hours', async () => {
  const session = await createSession({ learners: 1 });
  const { organizationId, sessionId } = session;
  const [guest, foreigner] = [
    await createMember({ organizationId, role: 'learner' }),
    await createMember({ role: 'owner' }),
  ];
  for (const stranger of [guest, foreigner]) {
    await expect(enterAs(session, stranger)).rejects.toMatchObject({ code: 'not-found' });
  }
  const { actor: learner, participantId } = session.learners[0]!;
  const early = new Date(openingOf(session).getTime() - 1);
  const input = { sessionId, pageId: createId(), state: quiet };
  await expect(enterRoom(learner, input, { now: early })).rejects.toMatchObject({ code: 'room-not-open' });
  const page = await enterAs(session, learner);
  const shut = follow(session, learner, page, early);
  expect((await shut.next()).value).toEqual({ kind: 'shut', code: 'room-not-open' });
  await forOrganization(organizationId).sessionParticipant.update({
    where: { organizationId_id: { organizationId, id: participantId } },
    data: { removedAt: early },
  });
  await expect(enterAs(session, learner)).rejects.toMatchObject({ code: 'not-found' });
});
