import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { changeSessionInput } from '~/domain/attendance/session-inputs';
import { remindSessions } from '~/jobs/remind-sessions.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import type { EmailPayload } from '~/platform/outbox.server';
import { calendarFile } from '~/documents/calendar-invitation';
import { addParticipants } from '~/use-cases/attendance/add-participants.server';
import { cancelSession } from '~/use-cases/attendance/cancel-session.server';
import { changeSession } from '~/use-cases/attendance/change-session.server';
import { chooseParticipants } from '~/use-cases/attendance/choose-participants.server';
import { copySession } from '~/use-cases/attendance/copy-session.server';
import { getSession } from '~/use-cases/attendance/get-session.server';
import { removeParticipants } from '~/use-cases/attendance/remove-participants.server';
import { createMember } from '../../../tests/factories/member';
import { createSession, type PlannedSession } from '../../../tests/factories/session';

const hour = 3_600_000;
const day = 24 * hour;
const startsAt = new Date('2026-11-24T08:00:00.000Z');
const before = new Date(startsAt.getTime() - 10 * day);

type Told = { method: string; uid: string; sequence: number; starts: string };

/** What the latest e-mail of that template asks a person's calendar, file by file. */
async function calendarOf(person: { membershipId: string }, template = 'session-news'): Promise<Told[]> {
  const email = (await writtenTo(person)).findLast((one) => one.template === template);
  const host = { host: 'assidu.test', from: 'no-reply@assidu.test' };
  return (email?.attachments ?? []).flatMap((attachment) => {
    if (!('calendar' in attachment)) return [];
    return attachment.calendar.entries.map((entry) => {
      const file = new ICAL.Component(
        ICAL.parse(calendarFile(attachment.calendar, entry, host)) as unknown[],
      );
      const events = file.getAllSubcomponents('vevent');
      expect(events).toHaveLength(1);
      const event = new ICAL.Event(events[0]);
      return {
        method: String(file.getFirstPropertyValue('method')),
        uid: event.uid,
        sequence: event.sequence,
        starts: event.startDate.toJSDate().toISOString(),
      };
    });
  });
}

async function writtenTo({ membershipId }: { membershipId: string }): Promise<EmailPayload[]> {
  const rows = await forAccounts().outboxMessage.findMany({
    where: { kind: 'email', payload: { path: ['to'], equals: `${membershipId}@example.test` } },
    orderBy: { id: 'asc' },
    select: { payload: true },
  });
  return rows.map(({ payload }) => payload as unknown as EmailPayload);
}

const templatesTo = async (person: { membershipId: string }) =>
  (await writtenTo(person)).flatMap(({ template, values }) =>
    template.startsWith('session-') ? String(values.what ?? values.kind) : [],
  );

async function wanted(session: PlannedSession, change: Record<string, unknown>) {
  const { halfDays, trainers, ...facts } = await getSession(session.trainer, session, { now: before });
  return changeSessionInput.parse({
    ...{ sessionId: session.sessionId, trainerIds: trainers.map(({ membershipId }) => membershipId) },
    ...facts,
    halfDays: halfDays.map(({ id, ...times }) => ({ id, ...times })),
    ...change,
  });
}

const later = (halfDay: PlannedSession['halfDays'][number], ms: number) => ({
  id: halfDay.id,
  plannedMinutes: halfDay.plannedMinutes,
  startsAt: new Date(halfDay.startsAt.getTime() + ms).toISOString(),
  endsAt: new Date(halfDay.endsAt.getTime() + ms).toISOString(),
});

test('moving a half-day tells everyone under the same names, with a higher sequence; what goes is cancelled', async () => {
  const session = await createSession({ learners: 1 });
  const [learner] = session.learners;
  const invited = await calendarOf(learner!.actor);
  expect(invited.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST']);
  const [morning] = session.halfDays;
  const move = await wanted(session, { halfDays: [later(morning!, day)], reason: 'Grève' });
  await changeSession(session.trainer, move, { now: before });
  for (const person of [learner!.actor, session.trainer]) {
    const told = await calendarOf(person);
    expect(told.map(({ method }) => method)).toEqual(['REQUEST', 'CANCEL']);
    expect(told.map(({ uid }) => uid).sort()).toEqual(invited.map(({ uid }) => uid).sort());
    expect(told[0]!.sequence).toBeGreaterThan(invited[0]!.sequence);
    expect(told[0]!.starts).toBe(new Date(morning!.startsAt.getTime() + day).toISOString());
  }
  const { organizationId, sessionId } = session;
  const chain = await forOrganization(organizationId).evidenceRecord.findMany({
    where: { organizationId, stream: `session:${sessionId}`, kind: { in: ['changed', 'told'] } },
    orderBy: { sequence: 'asc' },
    select: { kind: true, payload: true },
  });
  expect(chain.at(-2)?.payload).toMatchObject({ reason: 'Grève' });
  expect(chain.at(-1)?.payload).toMatchObject({
    what: 'changed',
    to: [session.trainer.membershipId, learner!.actor.membershipId],
  });
});

test('a half-day that was attended or signed cannot move or go; the others can', async () => {
  const session = await createSession({ learners: 1 });
  const { organizationId, sessionId, learners } = session;
  const [morning, afternoon] = session.halfDays;
  const from = morning!.startsAt;
  await forOrganization(organizationId).presenceInterval.create({
    data: {
      ...{ organizationId, id: morning!.id, sessionId, participantId: learners[0]!.participantId },
      ...{ connection: 'a page', source: 'room', from, to: new Date(from.getTime() + hour) },
    },
  });
  const kept = later(morning!, 0);
  const refused = [
    [later(morning!, hour / 2), later(afternoon!, 0)],
    [later(afternoon!, 0)],
    [{ ...kept, plannedMinutes: 100 }, later(afternoon!, 0)],
  ];
  for (const halfDays of refused) {
    const change = await wanted(session, { halfDays });
    await expect(changeSession(session.trainer, change, { now: before })).rejects.toMatchObject({
      code: 'half-day-signed',
    });
  }
  const change = await wanted(session, { halfDays: [kept, later(afternoon!, hour / 2)] });
  await changeSession(session.trainer, change, { now: before });
});

test('cancelling tells why, ends reminders, and nothing can follow', async () => {
  const session = await createSession({ learners: 1 });
  const { sessionId, trainer } = session;
  await cancelSession(trainer, { sessionId, reason: 'Trop peu de monde' }, { now: before });
  const told = await calendarOf(session.learners[0]!.actor);
  expect(told.map(({ method }) => method)).toEqual(['CANCEL', 'CANCEL']);
  await expect(cancelSession(trainer, { sessionId, reason: 'x' }, { now: before })).rejects.toMatchObject({
    code: 'session-cancelled',
  });
  await remindSessions({ now: new Date(startsAt.getTime() - hour / 2), dryRun: false });
  expect(await templatesTo(session.learners[0]!.actor)).toEqual(['invited', 'cancelled']);
});

test('whoever is taken off keeps the half-days that had begun, is told, and may come back', async () => {
  const session = await createSession({ learners: 2 });
  const { organizationId, sessionId, trainer, halfDays, learners } = session;
  const [first] = learners;
  const now = new Date(halfDays[0]!.startsAt.getTime() + hour);
  const wish = { sessionId, participantIds: [first!.participantId] };
  expect(await removeParticipants(trainer, wish, { now })).toEqual({ removed: 1 });
  expect(await removeParticipants(trainer, wish, { now })).toEqual({ removed: 0 });
  const gone = await calendarOf(first!.actor);
  expect(gone.map(({ method }) => method)).toEqual(['CANCEL']);
  const rows = await forOrganization(organizationId).halfDayAttendance.findMany({
    where: { organizationId, participantId: first!.participantId },
    orderBy: { halfDay: { startsAt: 'asc' } },
    select: { expected: true },
  });
  expect(rows.map(({ expected }) => expected)).toEqual([true, false]);
  const enrolmentIds = [first!.enrolmentId];
  const { added } = await addParticipants(trainer, { sessionId, enrolmentIds, fromNow: true }, { now });
  expect(added.map(({ id }) => id)).toEqual([first!.participantId]);
  const back = await calendarOf(first!.actor);
  const again = back.find(({ uid }) => uid === gone[0]!.uid);
  expect(again?.method).toBe('REQUEST');
  expect(again?.sequence).toBeGreaterThan(gone[0]!.sequence);
});

test('a copy has the same times on the clock and the people asked for, and reminds by its own dates', async () => {
  const session = await createSession({ learners: 2, startsAt: new Date('2026-10-19T07:00:00.000Z') });
  const { sessionId, trainer } = session;
  const now = new Date('2026-10-01T08:00:00.000Z');
  const wish = { sessionId, firstDay: '2026-10-26', title: 'Encore une fois', participants: true };
  const { id } = await copySession(trainer, wish, { now });
  const copy = await getSession(trainer, { sessionId: id }, { now });
  expect(copy).toMatchObject({ participants: 2, copiedFrom: { id: sessionId } });
  expect(copy.halfDays[0]?.startsAt).toBe('2026-10-26T08:00:00.000Z');
  const alone = await copySession(trainer, { ...wish, participants: false }, { now });
  expect((await getSession(trainer, { sessionId: alone.id }, { now })).participants).toBe(0);
});

test('all who follow the course are added at once, within the places there are', async () => {
  const session = await createSession({ learners: 3 });
  const { trainer } = session;
  const now = before;
  const wish = { sessionId: session.sessionId, firstDay: '2026-12-07', title: 'Suite', participants: false };
  const { id: sessionId } = await copySession(trainer, wish, { now });
  const everybody = { sessionId, enrolmentIds: [], groupIds: [], everybody: true };
  expect(await chooseParticipants(trainer, everybody, { now })).toEqual({ added: 3 });
  expect(await chooseParticipants(trainer, everybody, { now })).toEqual({ added: 0 });
  const full = await createSession({ learners: 0, capacity: 2, organizationId: session.organizationId });
  const { enrolmentId } = session.learners[0]!;
  const strange = { sessionId: full.sessionId, enrolmentIds: [enrolmentId], groupIds: [], everybody: false };
  await expect(chooseParticipants(full.trainer, strange, { now })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('reminders come once each, at the time of the session as it now is', async () => {
  const session = await createSession({ learners: 1, now: before });
  const [learner] = session.learners;
  const run = (now: Date) => remindSessions({ now, dryRun: false });
  const at = (ms: number) => new Date(startsAt.getTime() - ms);
  await run(at(7 * day + hour));
  expect(await templatesTo(learner!.actor)).toEqual(['invited']);
  await Promise.all([run(at(7 * day)), run(at(7 * day))]);
  await run(at(7 * day - hour));
  expect(await templatesTo(learner!.actor)).toEqual(['invited', 'week']);
  const move = await wanted(session, { halfDays: session.halfDays.map((one) => later(one, 10 * day)) });
  await changeSession(session.trainer, move, { now: at(6 * day) });
  await run(at(day));
  expect(await templatesTo(learner!.actor)).toEqual(['invited', 'week', 'changed']);
  await run(at(-9 * day));
  expect(await templatesTo(learner!.actor)).toEqual(['invited', 'week', 'changed', 'day']);
  const reminded = (await writtenTo(learner!.actor)).at(-1);
  expect(reminded?.values.equipmentUrl).toMatch(/\/equipment$/);
});

test('a session planned three days ahead reminds of no week, and after an outage only of what still helps', async () => {
  const session = await createSession({ learners: 1, now: new Date(startsAt.getTime() - 3 * day) });
  await remindSessions({ now: new Date(startsAt.getTime() - hour / 2), dryRun: false });
  expect(await templatesTo(session.learners[0]!.actor)).toEqual(['invited', 'hour']);
});

test('learners and people of other organizations plan, change and see nothing', async () => {
  const session = await createSession({ learners: 1 });
  const elsewhere = await createMember({ role: 'owner' });
  const { sessionId, learners } = session;
  const change = await wanted(session, { title: 'Autre' });
  const acts = [
    (actor: typeof elsewhere) => getSession(actor, { sessionId }, { now: before }),
    (actor: typeof elsewhere) => changeSession(actor, change, { now: before }),
    (actor: typeof elsewhere) => cancelSession(actor, { sessionId, reason: 'x' }, { now: before }),
    (actor: typeof elsewhere) =>
      removeParticipants(actor, { sessionId, participantIds: [learners[0]!.participantId] }, { now: before }),
  ];
  for (const act of acts) {
    await expect(act(elsewhere)).rejects.toMatchObject({ code: 'not-found' });
    await expect(act(learners[0]!.actor)).rejects.toMatchObject({ code: 'not-allowed' });
  }
});
