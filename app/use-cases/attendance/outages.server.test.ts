import { expect, test } from 'vitest';
import type { ActorOf } from '~/domain/actor';
import {
  announceMaintenanceInput,
  announceMaintenanceWork,
  declareOutageInput,
} from '~/domain/attendance/fault-inputs';
import { verifyChain } from '~/domain/evidence/verify-chain';
import type { JsonObject } from '~/domain/evidence/canonical-json';
import { enrolmentStream } from '~/domain/learning/enrolment-evidence';
import { dayFromDatabase } from '~/domain/calendar';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { announceMaintenance } from '~/use-cases/attendance/announce-maintenance.server';
import { answerFault } from '~/use-cases/attendance/answer-fault.server';
import { closeOutage } from '~/use-cases/attendance/close-outage.server';
import { declareOutage } from '~/use-cases/attendance/declare-outage.server';
import { extendAccess } from '~/use-cases/attendance/extend-access.server';
import { getInterruptions } from '~/use-cases/attendance/get-interruptions.server';
import { getReportedFault } from '~/use-cases/attendance/get-reported-fault.server';
import { listFaults } from '~/use-cases/attendance/list-faults.server';
import { listOutages } from '~/use-cases/attendance/list-outages.server';
import { listOwnFaults } from '~/use-cases/attendance/list-own-faults.server';
import { listReportedFaults } from '~/use-cases/attendance/list-reported-faults.server';
import { reportFault } from '~/use-cases/attendance/report-fault.server';
import { sendMaintenanceNotices } from '~/use-cases/attendance/send-maintenance-notices.server';
import { withdrawOutage } from '~/use-cases/attendance/withdraw-outage.server';
import { emailsTo } from '../../../tests/factories/email';
import { createEnrolledLearner, type EnrolledLearner } from '../../../tests/factories/enrolment';
import { createMember } from '../../../tests/factories/member';
import { createOperator } from '../../../tests/factories/operator';
import { createSession } from '../../../tests/factories/session';

const reason = 'the disks of the database were full';
const at = (text: string) => new Date(`${text}+01:00`);
const monday = at('2026-11-23T09:00:00');
const report = { page: '/learn', description: 'La page reste blanche.', device: 'Firefox, Linux' };

/** An interruption of that organization alone, by the clocks of Paris. */
const times = (organizationId: string, from: string, to: string) => ({
  ...{ title: 'Base de données', reason, organizations: organizationId },
  ...{ startsOn: from.slice(0, 10), startsTime: from.slice(11) },
  ...(to && { endsOn: to.slice(0, 10), endsTime: to.slice(11) }),
});

const declare = async (organizationId: string, from: string, to: string, now: Date, faults: string[] = []) =>
  declareOutage(
    await createOperator(),
    declareOutageInput.parse({ ...times(organizationId, from, to), faults }),
    { now },
  );

async function closesOn({ organizationId, enrolmentId }: EnrolledLearner): Promise<string | null> {
  const row = await forOrganization(organizationId).enrolment.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: enrolmentId } },
    select: { closesOn: true },
  });
  return row.closesOn && dayFromDatabase(row.closesOn);
}

/** The e-mails of that kind that were written to a member. */
async function toldOf({ organizationId, membershipId }: ActorOf<'member'>, kind: string) {
  const { email } = await forOrganization(organizationId).membership.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: membershipId } },
  });
  return (await emailsTo(email)).filter(({ template }) => template === kind);
}

/** The work asked for to tell that a maintenance was withdrawn. */
async function noticesAsked(outageId: string) {
  const rows = await forAccounts().outboxMessage.findMany({
    where: { deliveryKey: { startsWith: `withdraw-maintenance:${outageId}` } },
    select: { payload: true },
  });
  return rows.map(({ payload }) => (payload as { values: Record<string, unknown> }).values);
}

const enrolled = () => createEnrolledLearner({ closesOn: '2026-12-15', now: at('2026-11-02T09:00:00') });

test('whoever belongs to the organization reports a fault, and 48 working hours begin to run', async () => {
  const session = await createSession({ learners: 1 });
  const { actor: learner } = session.learners[0]!;
  const page = `/rooms/${session.sessionId}?from=mail`;
  const { id, deadlineAt } = await reportFault(learner, { ...report, page }, { now: monday });
  expect(deadlineAt).toEqual(at('2026-11-27T13:00:00'));
  const now = at('2026-11-23T10:00:00');
  expect(await listOwnFaults(learner, { now })).toMatchObject([
    { id, state: 'open', minutesLeft: 47 * 60, overdue: false },
  ]);
  const operator = await createOperator();
  const { organizationId } = learner;
  expect(await getReportedFault(operator, { organizationId, faultId: id }, { now })).toMatchObject({
    sessionId: session.sessionId,
    role: 'learner',
  });
});

test('the answer reaches who reported it and who administers, and no stranger', async () => {
  const { organizationId, learner, trainer } = await enrolled();
  const admin = await createMember({ organizationId, role: 'admin' });
  const stranger = await createMember({ role: 'admin' });
  const { id: faultId } = await reportFault(learner, report, { now: monday });
  await forOrganization(organizationId).membership.update({
    where: { organizationId_id: { organizationId, id: learner.membershipId } },
    data: { language: 'en' },
  });
  const operator = await createOperator();
  const answer = { outcome: 'mended' as const, reason: 'Un disque plein : il est remplacé.' };
  await answerFault(operator, { organizationId, faultId, ...answer }, { now: monday });
  const read = { state: 'mended', answer: answer.reason, minutesLeft: null, overdue: false };
  expect(await listOwnFaults(learner, { now: monday })).toMatchObject([read]);
  const told = { language: 'en', values: { outcome: 'mended', answer: answer.reason, page: '/learn' } };
  expect(await toldOf(learner, 'fault-answered')).toMatchObject([told]);
  expect(await toldOf(admin, 'fault-answered')).toEqual([]);
  expect((await listFaults(admin, {}, { now: monday })).items).toMatchObject([read]);
  expect(await listOwnFaults(trainer, { now: monday })).toEqual([]);
  expect((await listFaults(stranger, {}, { now: monday })).items).toEqual([]);
  await expect(listFaults(trainer, {}, { now: monday })).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(
    answerFault(operator, { organizationId: stranger.organizationId, faultId, ...answer }, { now: monday }),
  ).rejects.toMatchObject({ code: 'not-found' });
  const acts = await forAccounts().operatorAuditEntry.findMany({ where: { userId: operator.userId } });
  expect(acts).toMatchObject([{ action: 'fault.answered', reason: answer.reason, organizationId }]);
});

test('operators read the overdue first, and what is answered apart', async () => {
  const { learner, organizationId } = await enrolled();
  const late = await reportFault(learner, report, { now: at('2026-11-02T09:00:00') });
  const fresh = await reportFault(learner, report, { now: monday });
  const operator = await createOperator();
  const ids = async (query: { closed?: string }) =>
    (await listReportedFaults(operator, query, { now: monday })).items
      .filter(({ organization }) => organization.id === organizationId)
      .map(({ id, overdue }) => ({ id, overdue }));
  expect(await ids({})).toEqual([
    { id: late.id, overdue: true },
    { id: fresh.id, overdue: false },
  ]);
  const answer = { organizationId, faultId: late.id, outcome: 'not-a-fault' as const, reason };
  await answerFault(operator, answer, { now: monday });
  expect(await ids({})).toEqual([{ id: fresh.id, overdue: false }]);
  expect(await ids({ closed: '1' })).toEqual([{ id: late.id, overdue: false }]);
});

test('an outage of more than 48 working hours from its first report extends access by the whole of it, once', async () => {
  const one = await enrolled();
  const { organizationId, learner } = one;
  const { id } = await reportFault(learner, report, { now: monday });
  const over = at('2026-11-30T09:00:00');
  await declare(organizationId, '2026-11-23T08:30', '2026-11-28T10:00', over, [`${organizationId}:${id}`]);
  expect(await listOwnFaults(learner, { now: over })).toMatchObject([{ state: 'outage', answer: reason }]);
  expect(await toldOf(learner, 'fault-answered')).toMatchObject([{ values: { outcome: 'outage' } }]);
  await Promise.all([extendAccess({ now: over, dryRun: false }), extendAccess({ now: over, dryRun: false })]);
  await extendAccess({ now: over, dryRun: false });
  // 5 days and an hour and a half
  expect(await closesOn(one)).toBe('2026-12-21');
  const rows = await forOrganization(organizationId).accessExtension.findMany({ where: { organizationId } });
  expect(rows).toMatchObject([{ days: 6, enrolmentId: one.enrolmentId }]);
  const stream = enrolmentStream(one.enrolmentId);
  const records = await forOrganization(organizationId).evidenceRecord.findMany({
    where: { organizationId, stream },
    orderBy: { sequence: 'asc' },
  });
  expect(records.at(-1)).toMatchObject({
    kind: 'window-changed',
    source: 'job',
    payload: { closesOn: '2026-12-21', by: null, cause: { kind: 'outage', days: 6 } },
  });
  const facts = records.map((record) => ({ ...record, payload: record.payload as JsonObject }));
  const head = records.at(-1)!;
  expect(verifyChain(facts, { sequence: head.sequence, hash: head.hash })).toMatchObject({ intact: true });
  const told = await toldOf(learner, 'access-extended');
  expect(told).toMatchObject([{ values: { courses: [{ closesOn: '2026-12-21' }] } }]);
});

test('an outage mended in time extends nothing; maintenance does, and what overlaps counts once', async () => {
  const one = await enrolled();
  const { organizationId } = one;
  const operator = await createOperator();
  await declare(organizationId, '2026-11-23T08:00', '2026-11-25T12:00', at('2026-11-25T12:00:00'));
  await extendAccess({ now: at('2026-11-25T12:05:00'), dryRun: false });
  expect(await closesOn(one)).toBe('2026-12-15');
  const ahead = announceMaintenanceInput.parse(times(organizationId, '2026-12-01T06:00', '2026-12-01T08:00'));
  await announceMaintenance(operator, ahead, { now: at('2026-11-29T06:00:00') });
  await extendAccess({ now: at('2026-12-01T08:00:00'), dryRun: false });
  expect(await closesOn(one)).toBe('2026-12-16');
  // The outage holds the maintenance: 9 days and 2 hours in all.
  await declare(organizationId, '2026-11-30T06:00', '2026-12-09T08:00', at('2026-12-09T08:00:00'));
  await extendAccess({ now: at('2026-12-09T08:05:00'), dryRun: false });
  expect(await closesOn(one)).toBe('2026-12-25');
});

test('what others concerns, enrolments without a last day and those closed before stay as they are', async () => {
  const [one, other] = [await enrolled(), await enrolled()];
  const free = await createEnrolledLearner({ now: at('2026-11-02T09:00:00') });
  const past = await createEnrolledLearner({ closesOn: '2026-11-20', now: at('2026-11-02T09:00:00') });
  for (const { organizationId } of [one, free, past]) {
    await declare(organizationId, '2026-11-23T08:00', '2026-12-01T08:00', at('2026-12-01T08:00:00'));
  }
  await extendAccess({ now: at('2026-12-01T09:00:00'), dryRun: false });
  const days = await Promise.all([one, other, free, past].map(closesOn));
  expect(days).toEqual(['2026-12-23', '2026-12-15', null, '2026-11-20']);
});

test('maintenance is announced 48 hours ahead, to those who teach and manage, and shown until its end', async () => {
  const { organizationId, learner, trainer } = await enrolled();
  const stranger = await createMember({ role: 'trainer' });
  const operator = await createOperator();
  const input = announceMaintenanceInput.parse(times(organizationId, '2026-11-25T06:00', '2026-11-25T08:00'));
  await expect(
    announceMaintenance(operator, input, { now: at('2026-11-23T06:00:01') }),
  ).rejects.toMatchObject({ code: 'maintenance-too-soon' });
  const now = at('2026-11-23T06:00:00');
  const { id } = await announceMaintenance(operator, input, { now });
  for (let run = 0; run < 2; run += 1) {
    await sendMaintenanceNotices({ outageId: id, after: null, withdrawn: false });
  }
  for (const [actor, told] of [
    [trainer, 1],
    [learner, 0],
    [stranger, 0],
  ] as const) {
    expect(await toldOf(actor, 'maintenance-announced')).toHaveLength(told);
  }
  expect(await getInterruptions(learner, { now })).toMatchObject([{ kind: 'maintenance', id }]);
  expect(await getInterruptions(stranger, { now })).toEqual([]);
  expect(await getInterruptions(learner, { now: at('2026-11-25T08:00:00') })).toEqual([]);
});

test('those told of a maintenance are told once that it is withdrawn; of one that is over nobody is', async () => {
  const { organizationId, learner, trainer } = await enrolled();
  const operator = await createOperator();
  const announce = async () => {
    const input = announceMaintenanceInput.parse(
      times(organizationId, '2026-11-25T06:00', '2026-11-25T08:00'),
    );
    return announceMaintenance(operator, input, { now: at('2026-11-23T06:00:00') });
  };
  const { id } = await announce();
  await sendMaintenanceNotices({ outageId: id, after: null, withdrawn: true });
  expect(await toldOf(trainer, 'maintenance-withdrawn')).toEqual([]);
  await withdrawOutage(operator, { id, reason }, { now: at('2026-11-24T06:00:00') });
  const asked = await noticesAsked(id);
  expect(asked).toEqual([{ outageId: id, after: null, withdrawn: true }]);
  for (let run = 0; run < 2; run += 1) await sendMaintenanceNotices(announceMaintenanceWork.parse(asked[0]));
  await sendMaintenanceNotices({ outageId: id, after: null, withdrawn: false });
  expect(await toldOf(trainer, 'maintenance-announced')).toEqual([]);
  expect(await toldOf(trainer, 'maintenance-withdrawn')).toMatchObject([
    { values: { title: 'Base de données' } },
  ]);
  expect(await toldOf(learner, 'maintenance-withdrawn')).toEqual([]);
  const { id: past } = await announce();
  await withdrawOutage(operator, { id: past, reason }, { now: at('2026-11-25T08:00:00') });
  expect(await noticesAsked(past)).toEqual([]);
});

test('an outage that goes on is closed once, and what was withdrawn extends nothing', async () => {
  const one = await enrolled();
  const { organizationId } = one;
  const operator = await createOperator();
  const { id } = await declare(organizationId, '2026-11-23T08:00', '', monday);
  expect(await listOutages(operator, { id }, { now: monday })).toMatchObject([
    { state: 'ongoing', endsAt: null, organizations: [expect.any(String)], extended: false },
  ]);
  await expect(
    closeOutage(operator, { id, endsAt: at('2026-11-23T07:00:00'), reason }, { now: monday }),
  ).rejects.toMatchObject({ code: 'invalid-input' });
  const end = at('2026-12-01T08:00:00');
  await closeOutage(operator, { id, endsAt: end, reason }, { now: end });
  await expect(closeOutage(operator, { id, endsAt: end, reason }, { now: end })).rejects.toMatchObject({
    code: 'outage-over',
  });
  await withdrawOutage(operator, { id, reason }, { now: end });
  await extendAccess({ now: end, dryRun: false });
  expect(await closesOn(one)).toBe('2026-12-15');
  await expect(withdrawOutage(operator, { id, reason }, { now: end })).rejects.toMatchObject({
    code: 'outage-over',
  });
});

test('an outage not begun, and an organization nobody knows, are refused', async () => {
  const { organizationId } = await enrolled();
  await expect(declare(organizationId, '2026-11-23T10:00', '', monday)).rejects.toMatchObject({
    details: { errors: [{ path: 'startsOn', problem: 'not-begun' }] },
  });
  await expect(declare('Inconnu & fils', '2026-11-23T08:00', '', monday)).rejects.toMatchObject({
    details: { errors: [{ path: 'organizations', problem: 'organization-unknown' }] },
  });
});
