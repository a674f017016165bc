import { expect, test } from 'vitest';
import { isRefusal } from '~/domain/refusal';
import { enrolMembers } from '~/use-cases/learning/enrol-members.server';
import { completeLesson } from '~/use-cases/learning/complete-lesson.server';
import { forOrganization } from '~/platform/tenancy.server';
import { addOrderParticipant } from '~/use-cases/funding/add-order-participant.server';
import { getSettlement } from '~/use-cases/funding/get-settlement.server';
import { recordAgreement } from '~/use-cases/funding/record-agreement.server';
import { connect, countersign, record, sign } from '../../../tests/factories/attendance';
import { grantAgreement } from '../../../tests/factories/agreement';
import { createMember } from '../../../tests/factories/member';
import { createAcceptedOrder, type AcceptedOrder } from '../../../tests/factories/order';
import { countQueries } from '../../../tests/setup/count-queries';

const afterwards = new Date('2026-12-30T08:00:00.000Z');
const codeOf = (error: unknown) => (isRefusal(error) ? error.code : error);
const settlementOf = ({ admin, orderId }: AcceptedOrder, now = afterwards, asOf?: Date) =>
  getSettlement(admin, { orderId, asOf }, { now });

async function enrolOneMore({ organizationId, session: { trainer, courseId } }: AcceptedOrder) {
  const { membershipId } = await createMember({ organizationId, role: 'learner', firstName: 'Noé' });
  const people = { memberIds: [membershipId], groupIds: [], opensOn: null, closesOn: null };
  const now = new Date('2026-11-15T09:00:00.000Z');
  const { enrolments } = await enrolMembers(trainer, { courseId, ...people }, { now });
  return { enrolmentId: enrolments[0]!.id };
}

/** Everybody was there for both half-days, signed them, and did the three lessons on 25 November. */
async function attendAll(order: AcceptedOrder): Promise<void> {
  const { session, organizationId } = order;
  const lessons = await forOrganization(organizationId).lesson.findMany({
    where: { organizationId, courseId: session.courseId },
    select: { id: true },
  });
  for (const [learner, { actor, enrolmentId }] of session.learners.entries()) {
    for (const halfDay of [0, 1]) {
      await connect(session, { learner, halfDay }, 0, 210);
      await sign(session, { learner, halfDay });
    }
    for (const { id: lessonId } of lessons) {
      const done = { enrolmentId, lessonId };
      await completeLesson(actor, done, { now: new Date('2026-11-25T09:00:00.000Z') });
    }
  }
  await countersign(session, 0);
  await countersign(session, 1);
}

test('an order settles by its register, its lessons and its agreement, with the records behind, in eight queries', async () => {
  const order = await createAcceptedOrder();
  await grantAgreement(order);
  await attendAll(order);
  let queries = 0;
  queries = await countQueries(async () => {
    const settled = await settlementOf(order);
    // 2 x 420 min at 2.50 are 2,100.00 of 3,600.00.
    expect(settled).toMatchObject({ final: true, price: 3600_00, opco: 2100_00, clientTraining: 1500_00 });
    expect(settled).toMatchObject({ indemnity: 0, reasons: [] });
    expect(settled.lines).toHaveLength(2 * (2 + 3));
    expect(new Set(settled.lines.map(({ reason }) => reason))).toEqual(new Set(['funded']));
  });
  expect(queries).toBeLessThanOrEqual(8);
});

test('each line names its session and evidence; who may not read evidence gets the figures and what to do', async () => {
  const order = await createAcceptedOrder({ funded: true });
  const { organizationId, orderId, session } = order;
  await grantAgreement(order);
  await connect(session, { learner: 0, halfDay: 0 }, 0, 195);
  await sign(session, { learner: 0, halfDay: 0 });
  await countersign(session, 0);
  const { lines, tasks, forecast, kept } = await settlementOf(order);
  const line = lines.find(({ id, enrolmentId }) => {
    return id === session.halfDays[0]!.id && enrolmentId === session.learners[0]!.enrolmentId;
  });
  expect(line).toMatchObject({ sessionId: session.sessionId, borneBy: [{ minutes: 195 }] });
  const behind = await forOrganization(organizationId).evidenceRecord.findMany({
    where: { organizationId, id: { in: line!.evidence } },
    orderBy: { sequence: 'asc' },
    select: { kind: true },
  });
  expect(behind.map(({ kind }) => kind)).toEqual(['stayed', 'signed', 'countersigned']);
  expect(lines.find(({ kind }) => kind === 'lesson')).toMatchObject({ sessionId: null, evidence: [] });
  expect(tasks.map(({ kind }) => kind)).toContain('countersign');
  expect(forecast).toMatchObject({ possible: 2100_00, halfDaysMissed: 3 });
  expect(kept).toBeNull();
  const billing = await createMember({ organizationId, role: 'billing' });
  const told = await getSettlement(billing, { orderId }, { now: afterwards });
  expect(told.lines.every(({ evidence }) => evidence.length === 0)).toBe(true);
  expect(told).toMatchObject({ forecast, lines: lines.map(({ sessionId }) => ({ sessionId })) });
});

test('as of a day that is past it counts what had happened by then', async () => {
  const order = await createAcceptedOrder();
  await grantAgreement(order);
  await attendAll(order);
  const noon = await settlementOf(order, afterwards, new Date('2026-11-24T12:00:00.000Z'));
  expect(noon).toMatchObject({ final: false, opco: 2 * 195 * 250 });
  expect(noon.lines.filter(({ reason }) => reason === 'funded')).toHaveLength(2);
  const middle = await settlementOf(order, afterwards, new Date('2026-11-24T09:00:00.000Z'));
  expect(middle.lines[0]).toMatchObject({ deliveredMinutes: 60, reason: 'not-signed' });
  const before = await settlementOf(order, afterwards, new Date('2026-11-13T00:00:00.000Z'));
  expect(before).toMatchObject({ reasons: ['no-agreement'], opco: 0 });
  const later = await settlementOf(order, afterwards, new Date('2027-12-30T08:00:00.000Z'));
  expect(later.asOf).toEqual(afterwards);
});

test('in person an unsigned half-day counts nothing, a signed and counter-signed one less what was missed', async () => {
  const order = await createAcceptedOrder({ mode: 'in-person', halfDays: 1, modules: false });
  await grantAgreement(order);
  await sign(order.session, { learner: 0, halfDay: 0 });
  await record(order.session, { learner: 0, halfDay: 0 }, { lateMinutes: 15 });
  await countersign(order.session, 0);
  const { lines, indemnity } = await settlementOf(order);
  expect(lines.map(({ deliveredMinutes, reason }) => [deliveredMinutes, reason])).toEqual([
    [180, 'partial-presence'],
    [0, 'not-signed'],
  ]);
  expect(indemnity).toBe(Math.round((3600_00 * 210) / 390));
});

test('a newcomer is funded once an agreement that names them came in time (K13)', async () => {
  const order = await createAcceptedOrder({ learners: 1, halfDays: 1, modules: false });
  const { organizationId, admin, orderId, session } = order;
  const { enrolmentId } = await enrolOneMore(order);
  const now = new Date('2026-11-20T09:00:00.000Z');
  await addOrderParticipant(admin, { orderId, enrolmentId }, { now, source: 'workspace' });
  const known = await forOrganization(organizationId).sessionParticipant.findFirstOrThrow({
    where: { organizationId, enrolmentId },
    select: { id: true },
  });
  const people = {
    ...session,
    learners: [session.learners[0]!, { ...session.learners[0]!, participantId: known.id }],
  };
  for (const learner of [0, 1]) await connect(people, { learner, halfDay: 0 }, 0, 195);
  const both = [session.learners[0]!.enrolmentId, enrolmentId];
  const first = await grantAgreement(order, { enrolmentIds: both });
  const reasons = async () => (await settlementOf(order)).lines.map(({ reason }) => reason);
  expect(await reasons()).toEqual(['not-signed', 'not-named-in-time']);
  await grantAgreement(order, {
    ...{ enrolmentIds: both, amendsId: first },
    ...{ receivedAt: new Date('2026-11-21T09:00:00.000Z'), now: new Date('2026-11-21T09:00:00.000Z') },
  });
  expect(await reasons()).toEqual(['not-signed', 'not-signed']);
});

test('strangers and learners learn nothing; bad agreements change nothing and say why', async () => {
  const order = await createAcceptedOrder();
  const stranger = await createMember({ role: 'owner' });
  const { admin, orderId, session, organizationId } = order;
  await expect(getSettlement(stranger, { orderId }, { now: afterwards })).rejects.toSatisfy(
    (error) => codeOf(error) === 'not-found',
  );
  await expect(getSettlement(session.learners[0]!.actor, { orderId }, { now: afterwards })).rejects.toSatisfy(
    (error) => codeOf(error) === 'not-allowed',
  );
  await expect(grantAgreement({ ...order, admin: stranger })).rejects.toSatisfy(
    (error) => codeOf(error) === 'not-found',
  );
  const { enrolmentId } = await enrolOneMore(order);
  const refused: unknown = await grantAgreement(order, { enrolmentIds: [enrolmentId] }).catch(
    (error) => error,
  );
  expect(refused).toMatchObject({ code: 'people-not-on-order', details: { enrolmentIds: [enrolmentId] } });
  expect(isRefusal(refused, 'people-not-on-order') && refused.details?.names).toHaveLength(1);
  expect(await forOrganization(organizationId).fundingAgreement.count({ where: { organizationId } })).toBe(0);
  const odd = {
    ...{ orderId, opco: 'akto' as const, opcoName: null, number: 'A', subrogation: true, note: '' },
    ...{ receivedAt: new Date('2026-11-24T08:00:00.000Z'), minutes: 600, hourlyRate: 100_00, cap: 0 },
    ...{ from: '2026-11-01', to: '2026-12-01', amendsId: null },
    enrolmentIds: [session.learners[0]!.enrolmentId],
  };
  await grantAgreement(order);
  const { warnings } = await recordAgreement(admin, odd, { now: afterwards, source: 'workspace' });
  expect(warnings).toEqual([
    { code: 'agreement-late', worth: 0 },
    { code: 'cap-zero' },
    { code: 'hours-above-order', minutes: 600, planned: 420 },
    { code: 'outside-order-days' },
    { code: 'borne-twice', people: 1 },
  ]);
});

test('an agreement is amended once, and two at once leave one in force', async () => {
  const order = await createAcceptedOrder();
  const { organizationId } = order;
  const amendsId = await grantAgreement(order);
  const tries = await Promise.allSettled([
    grantAgreement(order, { amendsId, number: 'B' }),
    grantAgreement(order, { amendsId, number: 'C' }),
  ]);
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const standing = await forOrganization(organizationId).fundingAgreement.count({
    where: { organizationId, amendedAt: null },
  });
  expect(standing).toBe(1);
});
