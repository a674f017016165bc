import { expect, test } from 'vitest';
import { settlementHash } from '~/domain/funding/settlement-hash';
import { forOrganization } from '~/platform/tenancy.server';
import { correctAttendance } from '~/use-cases/attendance/correct-attendance.server';
import { recordAttendance } from '~/use-cases/attendance/record-attendance.server';
import { getClientSettlement } from '~/use-cases/funding/get-client-settlement.server';
import { getOrder } from '~/use-cases/funding/get-order.server';
import { getSettlementPage } from '~/use-cases/funding/get-settlement-page.server';
import { remindFunding } from '~/use-cases/funding/remind-funding.server';
import { settleOrder } from '~/use-cases/funding/settle-order.server';
import { settleOrderNow } from '~/use-cases/funding/settle-order-now.server';
import { requestFunding } from '~/use-cases/funding/request-funding.server';
import { refuseFunding } from '~/use-cases/funding/refuse-funding.server';
import { connect, countersign, record, sign } from '../../../tests/factories/attendance';
import { grantAgreement } from '../../../tests/factories/agreement';
import { createAcceptedOrder, type AcceptedOrder } from '../../../tests/factories/order';

const at = (text: string) => new Date(`${text}:00.000Z`);
const settleAt = ({ organizationId, orderId }: AcceptedOrder, text: string) =>
  settleOrder({ organizationId, orderId }, { now: at(text) });
const settlementsOf = ({ organizationId, orderId }: AcceptedOrder) =>
  forOrganization(organizationId).orderSettlement.findMany({
    where: { organizationId, orderId },
    orderBy: { createdAt: 'asc' },
  });
const agendaOf = async ({ organizationId, orderId }: AcceptedOrder, kind: string) => {
  const where = { organizationId, kind, subjectId: orderId };
  return (await forOrganization(organizationId).fundingAgenda.findFirst({ where }))?.dueAt ?? null;
};
const attended = {
  ...{ attends: null, absence: null, note: '', lateMinutes: 0, earlyMinutes: 0, unsignedReason: null },
  ...{ withoutDocument: false, document: null },
};
const noticesOf = ({ organizationId, orderId }: AcceptedOrder, kind: string) =>
  forOrganization(organizationId).orderNotice.count({ where: { organizationId, orderId, kind } });

test('an order that is over is settled once, however often and at once the job runs, with all it follows from', async () => {
  const order = await createAcceptedOrder({ halfDays: 1, modules: false });
  await grantAgreement(order);
  for (const learner of [0, 1]) {
    await connect(order.session, { learner, halfDay: 0 }, 0, 195);
    await sign(order.session, { learner, halfDay: 0 });
  }
  await countersign(order.session, 0);
  expect(await settleAt(order, '2026-12-24T22:59')).toBe(0);
  const twice = await Promise.all([settleAt(order, '2026-12-24T23:00'), settleAt(order, '2026-12-24T23:00')]);
  expect(twice.toSorted()).toEqual([0, 1]);
  expect(await settleAt(order, '2026-12-25T23:00')).toBe(0);
  const [kept, ...others] = await settlementsOf(order);
  expect(others).toEqual([]);
  expect(kept!.hash).toBe(settlementHash({ facts: kept!.facts, settlement: kept!.settlement }));
  expect(kept!.settlement).toMatchObject({
    final: true,
    opco: 2 * 195 * 250,
    clientTraining: 3600_00 - 97500,
  });
  const { organizationId, orderId } = order;
  const row = await forOrganization(organizationId).trainingOrder.findFirstOrThrow({
    where: { organizationId, id: orderId },
  });
  expect(row.settledAt).toEqual(at('2026-12-24T23:00'));
  const chain = await forOrganization(organizationId).evidenceRecord.findMany({
    where: { organizationId, stream: `order:${orderId}`, kind: 'settled' },
    select: { payload: true },
  });
  expect(chain).toEqual([{ payload: expect.objectContaining({ settlementId: kept!.id, hash: kept!.hash }) }]);
});

test('what is corrected after the end makes another settlement', async () => {
  const order = await createAcceptedOrder({ learners: 1, mode: 'in-person', halfDays: 1, modules: false });
  await grantAgreement(order);
  await sign(order.session, { learner: 0, halfDay: 0 });
  await countersign(order.session, 0);
  expect(await settleAt(order, '2026-12-24T23:00')).toBe(1);
  const { admin, orderId, client } = order;
  const keptIn = async (page: typeof getSettlementPage | typeof getClientSettlement, actor: unknown) =>
    (await page(actor as never, { orderId }, { now: at('2026-12-25T12:00') }))?.kept;
  const [first] = await settlementsOf(order);
  const sums = { opco: 195 * 250, hash: first!.hash, settledAt: '2026-12-24T23:00:00.000Z' };
  expect(await keptIn(getSettlementPage, admin)).toMatchObject({ ...sums, differs: false });
  await record(order.session, { learner: 0, halfDay: 0 }, { lateMinutes: 45 });
  expect(await keptIn(getSettlementPage, admin)).toMatchObject({ ...sums, differs: true });
  expect(await keptIn(getClientSettlement, client.contact)).toMatchObject({ ...sums, differs: true });
  expect(await settleAt(order, '2026-12-25T23:00')).toBe(1);
  expect((await settlementsOf(order)).map(({ settlement }) => settlement)).toMatchObject([
    { opco: 195 * 250 },
    { opco: 150 * 250 },
  ]);
  expect(await agendaOf(order, 'invoice')).toEqual(at('2026-12-25T23:00'));
});

test('while a signature is missing it waits, asks for it, not daily, and settles once it is explained', async () => {
  const order = await createAcceptedOrder({ learners: 1, halfDays: 1, modules: false });
  await connect(order.session, { learner: 0, halfDay: 0 }, 0, 195);
  expect(await settleAt(order, '2026-12-24T23:00')).toBe(0);
  expect(await settleAt(order, '2026-12-25T23:00')).toBe(0);
  expect(await noticesOf(order, 'settlement-waiting')).toBe(1);
  expect(await agendaOf(order, 'settle')).toEqual(at('2026-12-26T23:00'));
  await record(order.session, { learner: 0, halfDay: 0 }, { unsignedReason: 'Panne' });
  expect(await settleAt(order, '2026-12-26T23:00')).toBe(1);
});

test('a half-day in person is not settled before it is counter-signed, and is looked at as soon as it is', async () => {
  const order = await createAcceptedOrder({ learners: 2, mode: 'in-person', halfDays: 1, modules: false });
  const { organizationId, orderId, admin } = order;
  await grantAgreement(order);
  await sign(order.session, { learner: 0, halfDay: 0 });
  expect(await settleAt(order, '2026-12-24T23:00')).toBe(0);
  expect(await settlementsOf(order)).toEqual([]);
  expect(await noticesOf(order, 'settlement-waiting')).toBe(1);
  const told = await forOrganization(organizationId).outboxMessage.findFirstOrThrow({
    where: { organizationId, deliveryKey: { startsWith: `order:${orderId}:settlement-waiting` } },
  });
  expect(told.payload).toMatchObject({ values: { signatures: 1, countersignatures: 1 } });
  const settleNow = (text: string) => settleOrderNow(admin, { orderId }, { now: at(text) });
  await expect(settleNow('2026-12-24T22:00')).rejects.toMatchObject({ code: 'order-not-over' });
  await expect(settleNow('2026-12-24T23:30')).rejects.toMatchObject({
    ...{ code: 'settlement-waiting', details: { waiting: 2 } },
  });
  const trainer = order.session.trainer;
  await expect(settleOrderNow(trainer, { orderId }, { now: at('2026-12-24T23:30') })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  const { sessionId, halfDays, learners } = order.session;
  const absent = { ...attended, ...{ sessionId, halfDayId: halfDays[0]!.id }, absence: 'illness' as const };
  const { participantId } = learners[1]!;
  await recordAttendance(trainer, { ...absent, participantId }, { now: at('2026-12-24T23:40') });
  expect(await agendaOf(order, 'settle')).toEqual(at('2026-12-24T23:40'));
  expect(await settleAt(order, '2026-12-24T23:40')).toBe(0);
  await countersign(order.session, 0, null, at('2027-05-03T09:00'));
  expect(await agendaOf(order, 'settle')).toEqual(at('2027-05-03T09:00'));
  expect(await settleAt(order, '2027-05-03T09:00')).toBe(1);
  expect(await settlementsOf(order)).toMatchObject([{ settlement: { opco: 195 * 250 } }]);
});

test('while signatures are lacking they are asked for every seven days, three times, of whoever can mend it (F2)', async () => {
  const order = await createAcceptedOrder({ learners: 1, mode: 'in-person', halfDays: 1, modules: false });
  const { organizationId, orderId, admin } = order;
  const where = { organizationId, kind: 'settlement-waiting' };
  const rounds = () =>
    forOrganization(organizationId).orderNotice.findMany({ where, orderBy: { sentAt: 'asc' } });
  const shown = (text: string) => getOrder(admin, { orderId }, { now: at(text), timeZone: 'Europe/Paris' });
  expect((await shown('2026-12-24T22:00')).signaturesAsked).toBeNull();
  await Promise.all([settleAt(order, '2026-12-24T23:00'), settleAt(order, '2026-12-24T23:00')]);
  for (let day = 25; day <= 60; day += 1) {
    const now = new Date(Date.UTC(2026, 11, day, 23));
    await settleOrder({ organizationId, orderId }, { now });
  }
  expect((await rounds()).map(({ sentAt }) => sentAt)).toEqual([
    ...[at('2026-12-24T23:00'), at('2026-12-31T23:00'), at('2027-01-07T23:00')],
  ]);
  const messages = await forOrganization(organizationId).outboxMessage.findMany({
    where: { organizationId, deliveryKey: { startsWith: `order:${orderId}:settlement-waiting` } },
    select: { payload: true },
  });
  const urls = messages.map(({ payload }) => (payload as { values: { url: string } }).values.url);
  expect(urls.filter((url) => url.endsWith('/teach/funding'))).toHaveLength(3);
  expect(urls.filter((url) => url.endsWith(`/manage/orders/${orderId}/settlement`))).toHaveLength(3);
  const again = messages.filter(({ payload }) => (payload as { values: { again: boolean } }).values.again);
  expect(again).toHaveLength(4);
  const asked = { at: '2027-01-07T23:00:00.000Z', names: ['Anne Essai', 'Thierry Essai'] };
  expect((await shown('2027-02-01T09:00')).signaturesAsked).toMatchObject(asked);
  await sign(order.session, { learner: 0, halfDay: 0 });
  await countersign(order.session, 0, null, at('2027-02-02T09:00'));
  expect(await settleAt(order, '2027-02-02T09:00')).toBe(1);
  expect((await shown('2027-02-02T10:00')).signaturesAsked).toBeNull();
});

test('what is corrected long after the settlement is settled anew, by the sweep or at once', async () => {
  const order = await createAcceptedOrder({ learners: 1, mode: 'in-person', halfDays: 1, modules: false });
  const { admin, orderId } = order;
  await grantAgreement(order);
  await sign(order.session, { learner: 0, halfDay: 0 });
  await countersign(order.session, 0);
  expect(await settleAt(order, '2027-06-01T09:00')).toBe(1);
  expect(await agendaOf(order, 'settle')).toBeNull();
  const { sessionId, halfDays, learners, trainer } = order.session;
  const of = { sessionId, halfDayId: halfDays[0]!.id, participantId: learners[0]!.participantId };
  const late = { ...attended, ...of, lateMinutes: 45, reason: 'Oubli' };
  await correctAttendance(trainer, late, { now: at('2027-06-08T09:00') });
  expect(await agendaOf(order, 'settle')).toEqual(at('2027-06-08T09:00'));
  const settleNow = () => settleOrderNow(admin, { orderId }, { now: at('2027-06-08T09:01') });
  expect(await settleNow()).toEqual({ changed: true });
  expect(await settleNow()).toEqual({ changed: false });
  expect(await settlementsOf(order)).toHaveLength(2);
});

test('a missing agreement is asked for at each moment once, no more once the OPCO has answered, again once it is asked anew', async () => {
  const order = await createAcceptedOrder({ funded: true, now: at('2026-10-01T08:00') });
  const { organizationId, orderId, admin } = order;
  const remindAt = (text: string) => remindFunding({ organizationId, orderId }, { now: at(text) });
  expect(await remindAt('2026-10-01T08:00')).toBe(0);
  expect(await agendaOf(order, 'remind')).toEqual(at('2026-10-25T08:00'));
  const both = await Promise.all([remindAt('2026-10-25T08:00'), remindAt('2026-10-25T08:00')]);
  expect(both.toSorted()).toEqual([0, 1]);
  expect(await remindAt('2026-11-18T12:00')).toBe(1);
  expect(await noticesOf(order, 'funding-reminder')).toBe(2);
  const told = await forOrganization(organizationId).outboxMessage.count({
    where: { organizationId, deliveryKey: { startsWith: `order:${orderId}:funding-reminder:7` } },
  });
  expect(told).toBeGreaterThan(0);
  const answer = { orderId, opco: 'akto' as const, opcoName: null, number: 'N', note: '', amendsId: null };
  await refuseFunding(
    admin,
    { ...answer, receivedAt: at('2026-11-19T08:00') },
    { now: at('2026-11-19T08:00') },
  );
  expect(await remindAt('2026-11-21T08:00')).toBe(0);
  expect(await agendaOf(order, 'remind')).toBeNull();
  const asked = { orderId, opco: 'atlas' as const, opcoName: '', number: '', note: '' };
  await requestFunding(admin, { ...asked, requestedOn: '2026-11-21' }, { now: at('2026-11-21T09:00') });
  expect(await remindAt('2026-11-21T09:00')).toBe(0);
  expect(await remindAt('2026-11-23T08:00')).toBe(1);
});
