import { expect, test } from 'vitest';
import { createOrderInput } from '~/domain/funding/order-inputs';
import { forOrganization } from '~/platform/tenancy.server';
import { createOrder } from '~/use-cases/funding/create-order.server';
import { getClientSettlement } from '~/use-cases/funding/get-client-settlement.server';
import { getFundingPage } from '~/use-cases/funding/get-funding-page.server';
import { getFundingTasks } from '~/use-cases/funding/get-funding-tasks.server';
import { getSettlementLines } from '~/use-cases/funding/get-settlement-lines.server';
import { getSettlementPage } from '~/use-cases/funding/get-settlement-page.server';
import { noteNeeds } from '~/use-cases/funding/note-needs.server';
import { requestFunding } from '~/use-cases/funding/request-funding.server';
import { connect } from '../../../tests/factories/attendance';
import { grantAgreement } from '../../../tests/factories/agreement';
import { createMember } from '../../../tests/factories/member';
import { createAcceptedOrder, type AcceptedOrder } from '../../../tests/factories/order';

const before = { now: new Date('2026-11-20T08:00:00.000Z') };
const after = { now: new Date('2026-11-25T08:00:00.000Z') };
const contactOf = ({ organizationId, client }: AcceptedOrder, clientId = client.clientId) => ({
  ...{ kind: 'client-contact' as const, userId: clientId, contactId: clientId, clientId, organizationId },
});

test('before the start it says which agreement is missing and what its absence costs, to all who can do something', async () => {
  const order = await createAcceptedOrder({ funded: true });
  const { orderId, admin, session } = order;
  const page = await getSettlementPage(admin, { orderId }, before);
  expect(page).toMatchObject({ final: false, funded: true, opco: 0, indemnity: 3600_00 });
  expect(page?.tasks[0]).toMatchObject({ kind: 'agreement', name: null, worth: 3600_00 });
  const { items } = await getFundingTasks(session.trainer, {}, before);
  expect(items.map((item) => [item.orderId, item.tasks.length > 0])).toEqual([[orderId, true]]);
  const client = await getClientSettlement(contactOf(order), { orderId }, before);
  expect(client.tasks[0]).toMatchObject({ kind: 'agreement' });
});

test('once agreed, modules are told by person, and half-days that wait for a signature first', async () => {
  const order = await createAcceptedOrder({ funded: true });
  await grantAgreement(order);
  await connect(order.session, { learner: 0, halfDay: 0 }, 0, 195);
  const { orderId, admin, participants } = order;
  const page = await getSettlementPage(admin, { orderId }, after);
  expect(page?.forecast).toMatchObject({ halfDaysMissed: 3, possible: 2100_00, saveable: 150_00 });
  const told = page!.tasks.map(({ kind, worth }) => [kind, worth]);
  expect(told.slice(0, 3)).toEqual([
    ['countersign', 0],
    ['sign', 0],
    ['countersign', 0],
  ]);
  expect(told.filter(([kind]) => kind === 'lessons').reduce((sum, [, worth]) => sum + Number(worth), 0)).toBe(
    150_00,
  );
  const client = await getClientSettlement(contactOf(order), { orderId }, after);
  expect(new Set(client.tasks.map(({ kind }) => kind))).toEqual(new Set(['sign', 'lessons']));
  const detail = await getSettlementLines(
    admin,
    { orderId, enrolmentId: participants[0]!.enrolmentId },
    after,
  );
  expect(detail.lines.map(({ kind, reason }) => `${kind} ${reason}`)).toEqual([
    ...['half-day not-signed', 'half-day absent'],
    ...['lesson lesson-not-done', 'lesson lesson-not-done', 'lesson lesson-not-done'],
  ]);
});

test('trainers see the orders of their own courses, clients their own orders', async () => {
  const order = await createAcceptedOrder({ funded: true });
  const { organizationId, orderId } = order;
  const other = await createMember({ organizationId, role: 'trainer' });
  expect(await getFundingTasks(other, {}, before)).toEqual({ items: [], next: null });
  const stranger = contactOf(order, organizationId);
  await expect(getClientSettlement(stranger, { orderId }, before)).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(
    getSettlementLines(order.admin, { orderId, enrolmentId: orderId }, before),
  ).rejects.toMatchObject({ code: 'not-found' });
  await expect(getFundingTasks(order.session.learners[0]!.actor, {}, before)).rejects.toMatchObject({
    code: 'not-allowed',
  });
});

test('orders that were never settled since come after those that go on, and settled ones no more', async () => {
  const order = await createAcceptedOrder({ funded: true });
  const { organizationId, orderId, admin } = order;
  const seen = async (now: string) => {
    const { items } = await getFundingTasks(admin, {}, { now: new Date(now) });
    return items.map((item) => item.orderId);
  };
  const other = await createOrder(
    admin,
    createOrderInput.parse({
      ...{ clientId: order.client.clientId, courseId: order.session.courseId, title: 'Suite' },
      ...{ startsOn: '2027-06-01', endsOn: '2027-06-30', participants: [], sessionIds: [], modules: [] },
      price: { excludingVat: 360_000, vatRate: 0 },
    }),
    { now: before.now, source: 'workspace' },
  );
  expect(await seen('2026-11-25T08:00:00.000Z')).toEqual([orderId, other.id]);
  expect(await seen('2027-05-25T08:00:00.000Z')).toEqual([other.id, orderId]);
  await forOrganization(organizationId).trainingOrder.update({
    where: { organizationId_id: { organizationId, id: orderId } },
    data: { settledAt: after.now },
  });
  expect(await seen('2027-05-25T08:00:00.000Z')).toEqual([other.id]);
});

test('lines name the person’s place in the register, their agreements, and evidence where it is asked for', async () => {
  const order = await createAcceptedOrder({ funded: true });
  await grantAgreement(order, { number: 'A-7' });
  await connect(order.session, { learner: 0, halfDay: 0 }, 0, 195);
  const { orderId, admin, organizationId, participants, session } = order;
  const enrolmentId = participants[0]!.enrolmentId;
  const told = await getSettlementLines(admin, { orderId, enrolmentId, evidence: true }, after);
  const { participantId } = session.learners.find((one) => one.enrolmentId === enrolmentId)!;
  expect(told.lines[0]).toMatchObject({ participantId, agreements: ['A-7'], evidence: [expect.any(String)] });
  expect(told).toMatchObject({ asOf: after.now.toISOString(), kept: null });
  const billing = await createMember({ organizationId, role: 'billing' });
  const figures = await getSettlementLines(billing, { orderId, enrolmentId, evidence: true }, after);
  expect(figures).toMatchObject({ mayFollow: false, lines: told.lines.map(() => ({ evidence: [] })) });
});

test('a request is answered by the agreement that names it, or by any answer of its OPCO; needs are kept with the order', async () => {
  const order = await createAcceptedOrder({ funded: true });
  const { orderId, admin } = order;
  const asked = { orderId, opco: 'atlas' as const, opcoName: '', number: 'D-1', note: '' };
  const { id } = await requestFunding(admin, { ...asked, requestedOn: '2026-11-12' }, before);
  await noteNeeds(admin, { orderId, needs: 'Deux managers débutants' }, before);
  const told = await getFundingPage(admin, { orderId }, before);
  expect(told).toMatchObject({ needs: 'Deux managers débutants', expected: { opco: 'atlas' }, begun: false });
  expect(told.agreements).toMatchObject([{ status: 'requested', number: 'D-1', past: false }]);
  await grantAgreement(order, { amendsId: id, subrogation: false, now: before.now });
  const { agreements } = await getFundingPage(admin, { orderId }, before);
  expect(agreements.map(({ status, past, reasons }) => [status, past, reasons])).toEqual([
    ['granted', false, ['no-subrogation']],
    ['requested', true, []],
  ]);
  const again = { ...asked, number: 'D-2', requestedOn: '2026-11-13' };
  await requestFunding(admin, again, before);
  await requestFunding(admin, { ...again, opco: 'akto' as const }, before);
  await grantAgreement(order, { now: before.now, number: 'B' });
  const later = (await getFundingPage(admin, { orderId }, before)).agreements;
  const open = later.filter(({ status, past }) => status === 'requested' && !past);
  expect(open.map(({ opco }) => opco)).toEqual(['akto']);
  expect(later.find(({ number }) => number === 'B')?.amendsId).toBe(
    later.find(({ number, opco }) => number === 'D-2' && opco === 'atlas')?.id,
  );
  const stranger = await createMember({ role: 'owner' });
  await expect(noteNeeds(stranger, { orderId, needs: 'x' }, before)).rejects.toMatchObject({
    code: 'not-found',
  });
});
