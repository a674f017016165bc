import { expect, test } from 'vitest';
import { forOrganization } from '~/platform/tenancy.server';
import { addOrderPeople } from '~/use-cases/funding/add-order-people.server';
import { getSettlement } from '~/use-cases/funding/get-settlement.server';
import { leaveOrderPlace } from '~/use-cases/funding/leave-order-place.server';
import { connect } from '../../../tests/factories/attendance';
import { createAcceptedOrder, type AcceptedOrder } from '../../../tests/factories/order';

const now = new Date('2026-11-12T09:00:00.000Z');
const over = new Date('2026-12-25T09:00:00.000Z');

const settled = ({ admin, orderId }: AcceptedOrder) => getSettlement(admin, { orderId }, { now: over });

const leave = ({ admin, orderId, participants }: AcceptedOrder, learner: number) =>
  leaveOrderPlace(admin, { orderId, participantId: participants[learner]!.id, reason: 'Erreur' }, { now });

/** Somebody new comes to a place; gives the participant of the session that they are. */
async function come({ admin, orderId, session, organizationId }: AcceptedOrder) {
  const email = 'nora@client.test';
  const person = { email, firstName: 'Nora', lastName: 'Roux' };
  await addOrderPeople(admin, { orderId, people: [person], replacesId: null, reason: '' }, { now });
  const { id } = await forOrganization(organizationId).sessionParticipant.findFirstOrThrow({
    where: { organizationId, sessionId: session.sessionId, removedAt: null, membership: { email } },
    select: { id: true },
  });
  return id;
}

const attend = ({ session }: AcceptedOrder, participantId: string, halfDay: number) =>
  connect(
    { ...session, learners: [{ ...session.learners[0]!, participantId }] },
    { learner: 0, halfDay },
    0,
    195,
  );

test('a place that somebody left is the newcomer’s, whose price is due once', async () => {
  const order = await createAcceptedOrder({ learners: 2, modules: false });
  await leave(order, 0);
  const newcomer = await come(order);
  for (const half of [0, 1]) {
    await attend(order, newcomer, half);
    await attend(order, order.session.learners[1]!.participantId, half);
  }
  expect(await settled(order)).toMatchObject({ price: 360_000, clientTraining: 360_000, indemnity: 0 });
});

test('who left before the order was accepted holds none of its places', async () => {
  const order = await createAcceptedOrder({ learners: 2, modules: false });
  const { organizationId, participants } = order;
  await forOrganization(organizationId).orderParticipant.update({
    where: { organizationId_id: { organizationId, id: participants[0]!.id } },
    data: { leftAt: new Date('2026-11-10T07:00:00.000Z') },
    select: { id: true },
  });
  const newcomer = await come(order);
  for (const half of [0, 1]) {
    await attend(order, newcomer, half);
    await attend(order, order.session.learners[1]!.participantId, half);
  }
  const settlement = await settled(order);
  expect(settlement).toMatchObject({ clientTraining: 360_000, indemnity: 0 });
  expect(settlement.lines.map(({ enrolmentId }) => enrolmentId)).not.toContain(participants[0]!.enrolmentId);
});
