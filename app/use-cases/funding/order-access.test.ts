import { beforeEach, expect, test } from 'vitest';
import { forOrganization } from '~/platform/tenancy.server';
import { addOrderPeople } from '~/use-cases/funding/add-order-people.server';
import { askPlaces } from '~/use-cases/funding/ask-places.server';
import { cancelOrder } from '~/use-cases/funding/cancel-order.server';
import { checkOrderPeople } from '~/use-cases/funding/check-order-people.server';
import { getCancellation } from '~/use-cases/funding/get-cancellation.server';
import { getOrderPeople } from '~/use-cases/funding/get-order-people.server';
import { requireClientOrder } from '~/use-cases/funding/require-client-order.server';
import { startOrder } from '~/use-cases/funding/start-order.server';
import { changeEnrolmentWindow } from '~/use-cases/learning/change-enrolment-window.server';
import { createAcceptedOrder, type AcceptedOrder } from '../../../tests/factories/order';

const now = new Date('2026-11-12T09:00:00.000Z');
let sold: AcceptedOrder;

const people = ['nora', 'omar'].map((name) => ({
  ...{ email: `${name}@client.test`, firstName: name, lastName: 'Roux' },
}));

/** Days of access of the two, by name. */
async function daysOf() {
  const { organizationId } = sold;
  const rows = await forOrganization(organizationId).enrolment.findMany({
    where: { organizationId, membership: { email: { in: people.map(({ email }) => email) } } },
    select: {
      ...{ id: true, opensOn: true, closesOn: true },
      membership: { select: { firstName: true } },
    },
  });
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
  return Object.fromEntries(
    rows.map(({ id, opensOn, closesOn, membership }) => [
      membership.firstName,
      { id, days: [day(opensOn), day(closesOn)] },
    ]),
  );
}

const sellAgain = () =>
  startOrder(
    sold.admin,
    {
      ...{ clientId: sold.client.clientId, courseId: sold.session.courseId, places: 4 },
      ...{ startsOn: '2026-11-20', endsOn: '2027-01-31' },
    },
    { now },
  );

const cancel = (orderId: string) =>
  cancelOrder(sold.admin, { orderId, reason: 'Effectif', choice: 'refund', indemnityCents: 0 }, { now });

beforeEach(async () => {
  sold = await createAcceptedOrder({ learners: 0 });
  const { organizationId, orderId } = sold;
  await forOrganization(organizationId).trainingOrder.update({
    where: { organizationId_id: { organizationId, id: orderId } },
    data: { places: 4 },
    select: { id: true },
  });
  await addOrderPeople(sold.admin, { orderId, people, replacesId: null, reason: '' }, { now });
});

test('a cancelled order closes the access that it opened, once, and a later order opens it again', async () => {
  const { organizationId, orderId, admin } = sold;
  expect((await daysOf()).nora?.days).toEqual(['2026-11-24', '2026-12-24']);
  await cancel(orderId);
  const closed = await daysOf();
  expect(Object.values(closed).map(({ days }) => days[1])).toEqual(['2026-11-12', '2026-11-12']);
  const proof = await forOrganization(organizationId).evidenceRecord.findMany({
    where: { organizationId, stream: `enrolment:${closed.nora?.id ?? ''}`, kind: 'window-changed' },
    select: { payload: true },
  });
  expect(proof.map(({ payload }) => payload)).toMatchObject([
    { closesOn: '2026-11-12', by: admin.membershipId },
  ]);
  const { id } = await sellAgain();
  await addOrderPeople(admin, { orderId: id, people, replacesId: null, reason: '' }, { now });
  expect((await daysOf()).nora?.days).toEqual(['2026-11-20', '2027-01-31']);
});

test('whoever was given other days keeps them, or holds a place of an order that stands', async () => {
  const { orderId, admin } = sold;
  const { nora, omar } = await daysOf();
  const wish = { enrolmentId: nora?.id ?? '', opensOn: '2026-11-24', closesOn: '2027-06-30' };
  await changeEnrolmentWindow(admin, wish, { now });
  const db = forOrganization(sold.organizationId);
  const other = await sellAgain();
  const place = await db.orderParticipant.findFirstOrThrow({
    where: { organizationId: sold.organizationId, orderId, enrolmentId: omar?.id ?? '' },
  });
  await db.orderParticipant.create({ data: { ...place, id: other.id, orderId: other.id } });
  await cancel(orderId);
  const kept = await daysOf();
  expect(kept.nora?.days).toEqual(['2026-11-24', '2027-06-30']);
  expect(kept.omar?.days).toEqual(['2026-11-24', '2026-12-24']);
});

test('a client’s contact finds nothing of an order that was not offered', async () => {
  const { id: orderId } = await sellAgain();
  const { contact } = sold.client;
  const asked = [
    getOrderPeople(contact, { orderId }, { now }),
    getCancellation(contact, { orderId }, { now }),
    checkOrderPeople(contact, { orderId, bytes: new Uint8Array() }),
    requireClientOrder(contact, { orderId }),
    addOrderPeople(contact, { orderId, people, replacesId: null, reason: '' }, { now }),
    askPlaces(contact, { orderId, places: 1, reason: '' }, { now }),
    cancelOrder(contact, { orderId, reason: 'x', choice: 'refund', indemnityCents: 0 }, { now }),
  ];
  const answers = await Promise.allSettled(asked);
  for (const answer of answers) {
    expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'not-found' } });
  }
});
