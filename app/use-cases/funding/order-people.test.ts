import { beforeEach, expect, test } from 'vitest';
import type { OrderPerson } from '~/domain/funding/people-inputs';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { addParticipant } from '~/use-cases/attendance/add-participant.server';
import { listSessionOrders } from '~/use-cases/attendance/list-session-orders.server';
import { addOrderPeople } from '~/use-cases/funding/add-order-people.server';
import { askPlaces } from '~/use-cases/funding/ask-places.server';
import { cancelOrder } from '~/use-cases/funding/cancel-order.server';
import { checkOrderPeople } from '~/use-cases/funding/check-order-people.server';
import { getCancellation } from '~/use-cases/funding/get-cancellation.server';
import { getClientOrder } from '~/use-cases/funding/get-client-order.server';
import { getOrder } from '~/use-cases/funding/get-order.server';
import { getOrderPeople } from '~/use-cases/funding/get-order-people.server';
import { leaveOrderPlace } from '~/use-cases/funding/leave-order-place.server';
import { listClientOrders } from '~/use-cases/funding/list-client-orders.server';
import { tellOpco } from '~/use-cases/funding/tell-opco.server';
import { createClientCompany } from '../../../tests/factories/client';
import { createMember } from '../../../tests/factories/member';
import { createAcceptedOrder, type AcceptedOrder } from '../../../tests/factories/order';

const now = new Date('2026-11-12T09:00:00.000Z');
let sold: AcceptedOrder;

const person = (name: string): OrderPerson => ({
  ...{ email: `${name.toLowerCase()}@client.test`, firstName: name, lastName: 'Roux' },
});
const add = (people: OrderPerson[], values: { replacesId?: string; at?: Date } = {}) =>
  addOrderPeople(
    sold.client.contact,
    { orderId: sold.orderId, people, replacesId: values.replacesId ?? null, reason: 'Départ' },
    { now: values.at ?? now },
  );

beforeEach(async () => {
  sold = await createAcceptedOrder();
});

test('a contact replaces somebody: the newcomer is registered, enrolled, expected, convoked and known to the organization', async () => {
  const { organizationId, orderId, session, participants, client } = sold;
  expect(await add([person('Nora')], { replacesId: participants[0]!.id })).toEqual({
    added: 1,
    registered: 1,
    asked: 0,
    convoked: true,
  });
  const page = await getOrderPeople(client.contact, { orderId }, { now });
  expect(page).toMatchObject({ taken: 2, places: 2, accepted: true, late: false });
  const nora = page.people.find(({ name }) => name === 'Nora Roux')!;
  expect(nora).toMatchObject({
    namedWithOrder: false,
    toldOrganizationAt: now.toISOString(),
    toldOpcoAt: null,
  });
  expect(nora.convokedAt).toBe(now.toISOString());
  const left = page.people.find(({ id }) => id === participants[0]!.id);
  expect(left).toMatchObject({ leftAt: now.toISOString(), leftReason: 'Départ' });
  const db = forOrganization(organizationId);
  const enrolment = await db.enrolment.findFirst({
    where: { organizationId, id: nora.enrolmentId },
    select: { opensOn: true, closesOn: true },
  });
  expect(enrolment?.closesOn?.toISOString().slice(0, 10)).toBe('2026-12-24');
  const there = { organizationId, sessionId: session.sessionId, removedAt: null };
  const expected = await db.sessionParticipant.findMany({ where: there, select: { enrolmentId: true } });
  expect(expected.map(({ enrolmentId }) => enrolmentId).sort()).toEqual(
    [nora.enrolmentId, participants[1]!.enrolmentId].sort(),
  );
  const mails = await forAccounts().outboxMessage.findMany({ where: { organizationId, kind: 'email' } });
  const written = mails.map(({ payload }) => payload as { template: string; to: string });
  expect(
    written
      .filter(({ to }) => to === 'nora@client.test')
      .map(({ template }) => template)
      .sort(),
  ).toEqual([...['invitation', 'session-news', 'training-convocation']]);
  await tellOpco(
    sold.admin,
    {
      orderId,
      participantId: nora.id,
      about: 'arrival',
      on: '2026-11-11',
      channel: 'portal',
      reference: 'D-1',
    },
    { now },
  );
  const told = (await getOrderPeople(sold.admin, { orderId }, { now })).people;
  expect(told.find(({ id }) => id === nora.id)?.toldOpcoAt).toBe('2026-11-11T22:59:59.999Z');
});

test('a full order takes nobody more, and whoever is refused is not registered', async () => {
  const { organizationId, orderId, client } = sold;
  const before = await forOrganization(organizationId).membership.count({ where: { organizationId } });
  await expect(add([person('Omar')])).rejects.toThrow('order-full');
  expect(await forOrganization(organizationId).membership.count({ where: { organizationId } })).toBe(before);
  await askPlaces(client.contact, { orderId, places: 1, reason: '' }, { now });
});

test('a list is looked at line by line and changes nothing', async () => {
  const { orderId, admin, organizationId } = sold;
  const file = 'email;prénom;nom\nnora@client.test;Nora;Roux\npas-une-adresse;A;B\n';
  const bytes = new TextEncoder().encode(file);
  const checked = await checkOrderPeople(admin, { orderId, bytes });
  expect(checked).toMatchObject({ addable: 1, registers: 1, free: 0 });
  expect(checked.problems).toMatchObject([{ line: 3, code: 'email-invalid' }]);
  const known = await forOrganization(organizationId).membership.count({
    where: { organizationId, email: 'nora@client.test' },
  });
  expect(known).toBe(0);
});

test('somebody who comes after the first session is told to be late', async () => {
  const { orderId, participants, admin } = sold;
  const late = new Date('2026-11-24T08:00:00.000Z');
  const page = await getOrderPeople(admin, { orderId }, { now: late });
  expect(page.late).toBe(true);
  await add([person('Nora')], { replacesId: participants[0]!.id, at: late });
});

test('another client finds neither the order nor its people', async () => {
  const { orderId, admin } = sold;
  const stranger = (await createClientCompany({ admin, now })).contact;
  await expect(getOrderPeople(stranger, { orderId }, { now })).rejects.toThrow('not-found');
  await expect(getClientOrder(stranger, { orderId }, { now })).rejects.toThrow('not-found');
  const people = [person('Nora')];
  const wish = { orderId, people, replacesId: null, reason: '' };
  await expect(addOrderPeople(stranger, wish, { now })).rejects.toThrow('not-found');
  const participantId = sold.participants[0]!.id;
  await expect(leaveOrderPlace(stranger, { orderId, participantId, reason: 'x' }, { now })).rejects.toThrow(
    'not-found',
  );
  expect((await listClientOrders(stranger, { limit: 10 }, { now })).items).toEqual([]);
  expect((await listClientOrders(sold.client.contact, { limit: 10 }, { now })).items).toHaveLength(1);
  const elsewhere = await createMember({ role: 'admin' });
  await expect(addOrderPeople(elsewhere, wish, { now })).rejects.toThrow('not-found');
});

test('an order is cancelled at the cost that was shown, its people no longer expected, twice is once', async () => {
  const { orderId, client, organizationId, session } = sold;
  const preview = await getCancellation(client.contact, { orderId }, { now });
  expect(preview.decision).toMatchObject({ allowed: true, terms: { kind: 'K12', indemnityCents: 0 } });
  const wish = { orderId, reason: 'Plan social', choice: 'refund' as const };
  await expect(cancelOrder(client.contact, { ...wish, indemnityCents: 1 }, { now })).rejects.toThrow(
    'cancellation-not-free',
  );
  const twice = await Promise.allSettled(
    [1, 2].map(() => cancelOrder(client.contact, { ...wish, indemnityCents: 0 }, { now })),
  );
  expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await getOrder(sold.admin, { orderId }, { now, timeZone: 'Europe/Paris' })).toMatchObject({
    state: 'cancelled',
  });
  const there = { organizationId, sessionId: session.sessionId, removedAt: null };
  expect(await forOrganization(organizationId).sessionParticipant.count({ where: there })).toBe(0);
  const row = await forOrganization(organizationId).trainingOrder.findFirst({
    where: { organizationId, id: orderId },
    select: { cancellation: true },
  });
  expect(row?.cancellation).toMatchObject({
    side: 'client',
    terms: 'K12',
    indemnityCents: 0,
    choice: 'refund',
  });
  await expect(add([person('Nora')])).rejects.toThrow('order-cancelled');
});

test('an organization is too late six days before, and nobody cancels what has begun', async () => {
  const { orderId, admin } = sold;
  const wish = { orderId, reason: 'Effectif', choice: 'refund' as const, indemnityCents: 0 };
  const late = new Date('2026-11-18T09:00:00.000Z');
  await expect(cancelOrder(admin, wish, { now: late })).rejects.toThrow('cancellation-too-late');
  const begun = new Date('2026-11-24T09:00:00.000Z');
  await expect(cancelOrder(admin, wish, { now: begun })).rejects.toThrow('order-begun');
  await cancelOrder(admin, wish, { now: new Date('2026-11-17T22:00:00.000Z') });
});

test('a connector that adds whom the order has brought into a session is answered as if it had', async () => {
  const { session, participants, orderId } = sold;
  const { enrolmentId } = participants[0]!;
  const wish = { sessionId: session.sessionId, enrolmentId };
  const answered = await addParticipant(session.trainer, wish, { now, source: 'workspace' });
  expect(answered).toMatchObject({ enrolmentId, memberId: session.learners[0]!.actor.membershipId });
  const orders = await listSessionOrders(session.trainer, { sessionId: session.sessionId });
  expect(orders).toEqual([{ number: sold.order.number, clientName: 'Ateliers Durand' }]);
  const leave = { orderId, participantId: participants[0]!.id, reason: 'Départ' };
  await leaveOrderPlace(sold.admin, leave, { now });
  await addParticipant(session.trainer, wish, { now, source: 'workspace' });
  await expect(addParticipant(session.trainer, wish, { now, source: 'workspace' })).rejects.toThrow(
    'already-participant',
  );
});

test('the OPCO is told of a departure that nobody follows, and what was told is corrected', async () => {
  const { orderId, admin, participants } = sold;
  const participantId = participants[0]!.id;
  const tell = (on: string, about: 'arrival' | 'departure') =>
    tellOpco(admin, { orderId, participantId, about, on, channel: 'email', reference: '' }, { now });
  await expect(tell('2026-11-10', 'departure')).rejects.toThrow('not-found');
  await leaveOrderPlace(admin, { orderId, participantId, reason: 'Départ' }, { now });
  const departure = async () => {
    const { people } = await getOrderPeople(admin, { orderId }, { now });
    return people.find(({ id }) => id === participantId);
  };
  expect(await departure()).toMatchObject({ departure: { toldOpcoAt: null }, toldOpcoAt: null });
  await tell('2026-11-10', 'departure');
  await tell('2026-11-11', 'departure');
  expect(await departure()).toMatchObject({
    ...{ departure: { toldOpcoAt: '2026-11-11T22:59:59.999Z' }, toldOpcoAt: null },
  });
  await add([person('Nora')]);
  expect(await departure()).toMatchObject({ departure: null });
});

test('the day on which the OPCO was told of a newcomer is corrected, and every word of it stays', async () => {
  const { organizationId, orderId, admin, participants } = sold;
  await add([person('Nora')], { replacesId: participants[0]!.id });
  const nora = async () =>
    (await getOrderPeople(admin, { orderId }, { now })).people.find(({ name }) => name === 'Nora Roux')!;
  const { id: participantId } = await nora();
  const tell = (on: string) =>
    tellOpco(
      admin,
      { orderId, participantId, about: 'arrival', on, channel: 'portal', reference: '' },
      { now },
    );
  await expect(tell('2026-11-13')).rejects.toThrow('sale-day-to-come');
  await tell('2026-11-01');
  await tell('2026-11-11');
  expect((await nora()).toldOpcoAt).toBe('2026-11-11T22:59:59.999Z');
  const where = { organizationId, stream: `order:${orderId}`, kind: 'opco-told' };
  expect(await forOrganization(organizationId).evidenceRecord.count({ where })).toBe(2);
});
