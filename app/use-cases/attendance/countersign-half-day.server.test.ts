import { rm } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import type { ActorOf } from '~/domain/actor';
import { attendanceInput } from '~/domain/attendance/signing-inputs';
import { Refusal } from '~/domain/refusal';
import { settings } from '~/platform/settings.server';
import { forOrganization } from '~/platform/tenancy.server';
import { correctAttendance } from '~/use-cases/attendance/correct-attendance.server';
import { countersignHalfDay } from '~/use-cases/attendance/countersign-half-day.server';
import { getRegister } from '~/use-cases/attendance/get-register.server';
import { recordAttendance } from '~/use-cases/attendance/record-attendance.server';
import { getFile } from '~/use-cases/courses/get-file.server';
import { incomingFile, pngFile } from '../../../tests/factories/image';
import { createMember } from '../../../tests/factories/member';
import { createSession, type PlannedSession } from '../../../tests/factories/session';
import {
  minutesInto,
  readLiveRegister,
  signingPlace as place,
  signShown,
  stayInRoom,
} from '../../../tests/factories/signing';

afterAll(() => rm(settings.DATA_DIR, { recursive: true, force: true }));

const over = 212;

const refused = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  );

const offered = async (session: PlannedSession, now: Date, actor = session.trainer) => {
  const { sessionId } = session;
  const { halfDays } = await getRegister(actor, { sessionId }, { now, language: 'fr' });
  return halfDays[0]!.toCountersign;
};

async function countersign(session: PlannedSession, now: Date, actor: ActorOf<'member'> = session.trainer) {
  const shown = await offered(session, now, actor);
  const { sessionId, halfDays } = session;
  const of = { sessionId, halfDayId: halfDays[0]!.id, mark: null };
  const statement = shown ?? { statement: 'Rien', seal: `${now.getTime()}.x` };
  return countersignHalfDay(actor, { ...of, ...statement }, { now, place });
}

const change = (session: PlannedSession, values: Record<string, string>, learner = 0) => ({
  ...attendanceInput.parse(values),
  ...{ sessionId: session.sessionId, halfDayId: session.halfDays[0]!.id, document: null },
  participantId: session.learners[learner]!.participantId,
});

const chainOf = async ({ organizationId, sessionId }: PlannedSession, kind: string) =>
  (
    await forOrganization(organizationId).evidenceRecord.findMany({
      where: { organizationId, stream: `session:${sessionId}`, kind },
      orderBy: { sequence: 'asc' },
    })
  ).map(({ payload }) => payload);

test('the first counter-signature closes the half-day, in words that tell each participant', async () => {
  const session = await createSession({ learners: 2 });
  await signShown(session.learners[0]!.actor, session, minutesInto(session, 5));
  await stayInRoom(session, session.learners[0]!.participantId, [0, 200]);
  const now = minutesInto(session, over);
  expect(await countersign(session, now)).toMatchObject({ signedAt: now, already: false });
  expect(await countersign(session, minutesInto(session, over + 5))).toMatchObject({
    signedAt: now,
    already: true,
  });
  const { halfDays } = await readLiveRegister(session, now);
  expect(halfDays[0]).toMatchObject({ toCountersign: null, countersignatures: [{ at: now.toISOString() }] });
  const [payload, ...others] = await chainOf(session, 'countersigned');
  expect(others).toEqual([]);
  expect(payload).toHaveProperty(
    'statement',
    expect.stringMatching(/Léa 1.*3\sh\s15.*\n.*Léa 2.*sans signature/su),
  );
  const [row] = await forOrganization(session.organizationId).halfDay.findMany({
    where: { organizationId: session.organizationId, id: session.halfDays[0]!.id },
  });
  expect(row?.countersignedAt).toEqual(now);
});

test('only trainers of the session counter-sign, from five minutes before its end', async () => {
  const session = await createSession({ learners: 1 });
  const { organizationId } = session;
  expect(await refused(countersign(session, minutesInto(session, 204)))).toBe('half-day-not-over');
  const admin = await createMember({ organizationId, role: 'admin' });
  expect(await refused(countersign(session, minutesInto(session, over), admin))).toBe('not-allowed');
  const learner = session.learners[0]!.actor;
  const attempt = { statement: 'Moi', seal: '1.x', sessionId: session.sessionId, mark: null };
  const act = { ...attempt, halfDayId: session.halfDays[0]!.id };
  const at = { now: minutesInto(session, over), place };
  expect(await refused(countersignHalfDay(learner, act, at))).toBe('not-allowed');
  expect(await refused(countersignHalfDay(await createMember(), act, at))).toBe('not-found');
  expect(await refused(countersign(session, minutesInto(session, 205)))).toBe('accepted');
});

test('a statement is counter-signed as it was shown, and only while it says what is', async () => {
  const session = await createSession({ learners: 2 });
  const now = minutesInto(session, over);
  const shown = await offered(session, now);
  const of = { sessionId: session.sessionId, halfDayId: session.halfDays[0]!.id, mark: null };
  const sign = (statement: { statement: string; seal: string }, at = now) =>
    refused(countersignHalfDay(session.trainer, { ...of, ...statement }, { now: at, place }));
  expect(await sign({ ...shown!, statement: `${shown!.statement} Tous présents.` })).toBe(
    'statement-changed',
  );
  expect(await sign({ ...shown!, seal: shown!.seal.replace(/^\d+/, '1') })).toBe('statement-changed');
  expect(await sign(shown!, minutesInto(session, over + 31))).toBe('statement-changed');
  await signShown(session.learners[1]!.actor, session, now);
  expect(await sign(shown!)).toBe('statement-changed');
  const after = await offered(session, now);
  await stayInRoom(session, session.learners[0]!.participantId, [0, 100]);
  expect(await sign(after!)).toBe('accepted');
});

test('twice at once, a trainer counter-signs once', async () => {
  const session = await createSession({ learners: 1 });
  const now = minutesInto(session, over);
  const shown = (await offered(session, now))!;
  const of = { sessionId: session.sessionId, halfDayId: session.halfDays[0]!.id, mark: null };
  const click = () => countersignHalfDay(session.trainer, { ...of, ...shown }, { now, place });
  const answers = await Promise.all([click(), click(), click()]);
  expect(answers.filter(({ already }) => !already)).toHaveLength(1);
  expect(await chainOf(session, 'countersigned')).toHaveLength(1);
});

test('in person, minutes count once signed and counter-signed, less what was recorded', async () => {
  const session = await createSession({ learners: 2, mode: 'in-person', plannedMinutes: 210 });
  const now = minutesInto(session, over);
  await signShown(session.learners[0]!.actor, session, now);
  const values = { lateMinutes: '20', earlyMinutes: '10' };
  expect(await recordAttendance(session.trainer, change(session, values), { now })).toEqual({
    changed: true,
  });
  expect(await recordAttendance(session.trainer, change(session, values), { now })).toEqual({
    changed: false,
  });
  await recordAttendance(session.trainer, change(session, { absence: 'illness', lateMinutes: '5' }, 1), {
    now,
  });
  const minutes = async () =>
    (await readLiveRegister(session, now)).halfDays[0]!.lines.map((line) => line.attendedMinutes);
  expect(await minutes()).toEqual([0, 0]);
  await countersign(session, now);
  expect(await minutes()).toEqual([180, 0]);
  const records = await chainOf(session, 'recorded');
  expect(records).toHaveLength(2);
  expect(records[1]).toMatchObject({ attendance: { absence: 'illness', lateMinutes: 0 } });
});

test('what is recorded is bounded, and closed by the counter-signature', async () => {
  const session = await createSession({ learners: 1, mode: 'in-person' });
  const record = (values: Record<string, string>, minutes: number, actor = session.trainer) =>
    refused(recordAttendance(actor, change(session, values), { now: minutesInto(session, minutes) }));
  expect(await record({ lateMinutes: '10' }, -10)).toBe('half-day-not-begun');
  expect(await record({ unsignedReason: 'forgotten' }, -10)).toBe('half-day-not-begun');
  expect(await record({ absence: 'leave' }, -10)).toBe('accepted');
  expect(await record({ lateMinutes: '150', earlyMinutes: '60' }, 220)).toBe('invalid-input');
  expect(await record({}, 20, session.learners[0]!.actor)).toBe('not-allowed');
  expect(await record({}, 20, await createMember())).toBe('not-found');
  const now = minutesInto(session, over);
  await countersign(session, now);
  expect(await record({ absence: '' }, over + 1)).toBe('half-day-countersigned');
});

test('after the counter-signature a change is a correction with its reason, the old value beside the new', async () => {
  const session = await createSession({ learners: 1 });
  const now = minutesInto(session, over);
  const { trainer } = session;
  const correct = (values: Record<string, string>, at = now) =>
    correctAttendance(trainer, { ...change(session, values), reason: 'Arrêt reçu' }, { now: at });
  expect(await refused(correct({ absence: 'illness' }))).toBe('half-day-not-countersigned');
  await recordAttendance(trainer, change(session, { absence: 'unexplained' }), { now });
  await countersign(session, now);
  expect(await correct({ absence: 'illness' })).toEqual({ changed: true });
  expect(await correct({ absence: 'illness' })).toEqual({ changed: false });
  const [line] = (await readLiveRegister(session, now)).halfDays[0]!.lines;
  expect(line?.absence).toBe('illness');
  expect(line?.corrections).toHaveLength(1);
  expect(line?.corrections[0]).toMatchObject({
    ...{ reason: 'Arrêt reçu', by: 'Thierry Essai' },
    ...{ before: { absence: 'unexplained' }, after: { absence: 'illness' } },
  });
  expect(await chainOf(session, 'corrected')).toHaveLength(1);
  const acts = await forOrganization(session.organizationId).auditEntry.findMany({
    where: { organizationId: session.organizationId, action: { startsWith: 'attendance.' } },
    orderBy: { occurredAt: 'asc' },
  });
  expect(acts.map(({ action }) => action).sort()).toEqual([
    'attendance.corrected',
    'attendance.countersigned',
  ]);
});

test('a learner may still sign after the counter-signature, and the register says so', async () => {
  const session = await createSession({ learners: 1 });
  await countersign(session, minutesInto(session, over));
  await signShown(session.learners[0]!.actor, session, minutesInto(session, over + 60));
  const { halfDays } = await readLiveRegister(session, minutesInto(session, over + 61));
  expect(halfDays[0]?.lines[0]?.signature).toMatchObject({ afterCountersignature: true });
});

test('the document of an absence is for those who keep registers', async () => {
  const session = await createSession({ learners: 1 });
  const now = minutesInto(session, -60);
  const document = incomingFile(pngFile({ width: 4, height: 4, bytes: 400 }));
  await recordAttendance(session.trainer, { ...change(session, { absence: 'illness' }), document }, { now });
  const [line] = (await readLiveRegister(session, now)).halfDays[0]!.lines;
  const fileId = line?.document?.id ?? '';
  expect(await refused(getFile(session.trainer, { fileId }))).toBe('accepted');
  expect(await refused(getFile(session.learners[0]!.actor, { fileId }))).toBe('not-found');
  const off = change(session, { absence: 'illness', withoutDocument: 'on' });
  await recordAttendance(session.trainer, off, { now });
  expect((await readLiveRegister(session, now)).halfDays[0]!.lines[0]?.document).toBeNull();
});
