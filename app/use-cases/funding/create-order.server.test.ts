import { expect, test } from 'vitest';
import { createOrderInput } from '~/domain/funding/order-inputs';
import { orderStream } from '~/domain/funding/order-evidence';
import { forOrganization } from '~/platform/tenancy.server';
import { addOrderParticipant } from '~/use-cases/funding/add-order-participant.server';
import { createOrder } from '~/use-cases/funding/create-order.server';
import { getOrderSheet } from '~/use-cases/funding/get-order-sheet.server';
import { listOrderSheets } from '~/use-cases/funding/list-order-sheets.server';
import { enrolMember } from '~/use-cases/learning/enrol-member.server';
import { createMember } from '../../../tests/factories/member';
import { createAcceptedOrder } from '../../../tests/factories/order';

const source = 'api:essai' as const;
const now = new Date('2026-11-12T09:00:00.000Z');

test('an order of a connected system is accepted at once, attested, with its people expected at its sessions', async () => {
  const { organizationId, orderId, order, session } = await createAcceptedOrder();
  expect(order).toMatchObject({
    ...{ state: 'accepted', places: 2, version: 1, currency: 'EUR' },
    price: { excludingVat: 360_000, vat: 0, includingVat: 360_000 },
    policy: { lateModule: { value: 'reject', origin: 'conditions' } },
  });
  expect(order.number).toMatch(/^C2026-\d{4}$/);
  expect(order.modules).toHaveLength(2);
  expect(order.participants.every(({ namedWithOrder }) => namedWithOrder)).toBe(true);
  const db = forOrganization(organizationId);
  const chain = await db.evidenceRecord.findMany({
    where: { organizationId, stream: orderStream(orderId) },
    orderBy: { sequence: 'asc' },
    select: { kind: true },
  });
  expect(chain.map(({ kind }) => kind)).toEqual([
    ...['created', 'participant-added', 'participant-added', 'offered', 'accepted-attested'],
    ...['participant-informed', 'participant-convoked', 'participant-informed', 'participant-convoked'],
  ]);
  expect(await db.sessionParticipant.count({ where: { organizationId, sessionId: session.sessionId } })).toBe(
    2,
  );
  const agenda = await db.fundingAgenda.findMany({ where: { organizationId, subjectId: orderId } });
  expect(agenda.map(({ kind }) => kind).sort()).toEqual(['invoice', 'settle']);
});

test('strangers and learners find nothing, and lists hold the organization’s own', async () => {
  const { admin, orderId, session } = await createAcceptedOrder();
  const stranger = await createMember({ role: 'admin' });
  await expect(getOrderSheet(stranger, { orderId }, { now })).rejects.toThrow('not-found');
  await expect(getOrderSheet(session.learners[0]!.actor, { orderId }, { now })).rejects.toThrow(
    'not-allowed',
  );
  expect((await listOrderSheets(stranger, { limit: 10 }, { now })).items).toEqual([]);
  expect((await listOrderSheets(admin, { limit: 10 }, { now })).items.map(({ id }) => id)).toEqual([orderId]);
});

test('a learner who holds a place elsewhere, a session of another course and reversed dates are refused and leave nothing', async () => {
  const { admin, client, session, organizationId, order } = await createAcceptedOrder();
  const other = await createAcceptedOrder();
  const wish = (values: object) =>
    createOrderInput.parse({
      ...{ clientId: client.clientId, courseId: session.courseId, title: 'Encore' },
      ...{ startsOn: '2026-11-24', endsOn: '2026-12-24', price: { excludingVat: 100, vatRate: 2000 } },
      ...values,
    });
  const make = (values: object) => createOrder(admin, wish(values), { now, source });
  const participants = session.learners.map(({ enrolmentId }) => enrolmentId);
  await expect(make({ participants })).rejects.toMatchObject({
    code: 'learner-on-other-order',
    details: { number: order.number },
  });
  await expect(make({ sessionIds: [other.session.sessionId] })).rejects.toThrow('session-not-of-course');
  await expect(make({ endsOn: '2026-11-01' })).rejects.toThrow('order-dates-reversed');
  await expect(make({ startsOn: '2026-11-25', sessionIds: [session.sessionId] })).rejects.toThrow(
    'session-outside-dates',
  );
  const [module] = order.modules;
  await expect(
    make({ modules: [{ moduleId: module!.moduleId, dueBeforeSessionId: session.sessionId }] }),
  ).rejects.toThrow('module-due-before-other-session');
  await expect(make({ participants: [other.participants[0]!.enrolmentId] })).rejects.toThrow(
    'participant-not-of-course',
  );
  const db = forOrganization(organizationId);
  expect(await db.trainingOrder.count({ where: { organizationId } })).toBe(1);
});

test('the same key makes one order, and numbers follow one another under parallel calls', async () => {
  const { admin, client, session } = await createAcceptedOrder({ learners: 0 });
  const input = createOrderInput.parse({
    ...{ clientId: client.clientId, courseId: session.courseId, title: 'Encore' },
    ...{ startsOn: '2026-11-24', endsOn: '2026-12-24', price: { excludingVat: 100, vatRate: 2000 } },
  });
  const idempotency = { key: 'POST /orders a', body: input };
  const twice = await Promise.all([1, 2].map(() => createOrder(admin, input, { now, source, idempotency })));
  expect(twice[0]!.id).toBe(twice[1]!.id);
  const many = await Promise.all([...Array(6)].map(() => createOrder(admin, input, { now, source })));
  const numbers = [twice[0]!, ...many].map(({ number }) => Number(number.slice(-4)));
  expect(numbers.sort((one, another) => one - another)).toEqual([2, 3, 4, 5, 6, 7, 8]);
});

test('somebody added later is a change, told when the days say, and takes a place beside or instead', async () => {
  const { admin, session, orderId, organizationId, participants } = await createAcceptedOrder();
  const enrol = async (firstName: string) => {
    const member = await createMember({ organizationId, role: 'learner', firstName });
    const wish = { courseId: session.courseId, memberId: member.membershipId, opensOn: null, closesOn: null };
    return (await enrolMember(admin, wish, { now, source })).id;
  };
  const beside = await addOrderParticipant(
    admin,
    { orderId, enrolmentId: await enrol('Nora'), toldOpcoOn: '2026-11-11' },
    { now, source },
  );
  expect(beside).toMatchObject({ namedWithOrder: false, replacesEnrolmentId: null });
  expect(beside.toldOpcoAt).toEqual(new Date('2026-11-11T22:59:59.999Z'));
  expect(beside.toldOrganizationAt).toEqual(now);
  const [left] = participants;
  const instead = await addOrderParticipant(
    admin,
    { orderId, enrolmentId: await enrol('Omar'), replacesEnrolmentId: left!.enrolmentId },
    { now, source },
  );
  expect(instead).toMatchObject({ replacesEnrolmentId: left!.enrolmentId, toldOpcoAt: null });
  const sheet = await getOrderSheet(admin, { orderId }, { now });
  expect(sheet.participants.find(({ id }) => id === left!.id)?.leftAt).toEqual(now);
  const present = await forOrganization(organizationId).sessionParticipant.findMany({
    where: { organizationId, sessionId: session.sessionId, removedAt: null },
    select: { enrolmentId: true },
  });
  expect(present.map(({ enrolmentId }) => enrolmentId).sort()).toEqual(
    [participants[1]!.enrolmentId, beside.enrolmentId, instead.enrolmentId].sort(),
  );
  await expect(
    addOrderParticipant(admin, { orderId, enrolmentId: beside.enrolmentId }, { now, source }),
  ).rejects.toThrow('already-on-order');
});
