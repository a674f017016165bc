import { beforeEach, expect, test } from 'vitest';
import { forOrganization } from '~/platform/tenancy.server';
import { readClientQuestions } from '~/records/clients/read-client-questions.server';
import { addOrderPeople } from '~/use-cases/funding/add-order-people.server';
import { checkOrderPeople } from '~/use-cases/funding/check-order-people.server';
import { getOrderPeople } from '~/use-cases/funding/get-order-people.server';
import { leaveOrderPlace } from '~/use-cases/funding/leave-order-place.server';
import { startOrder } from '~/use-cases/funding/start-order.server';
import { createClientCompany } from '../../../tests/factories/client';
import { createMember } from '../../../tests/factories/member';
import { createAcceptedOrder, type AcceptedOrder } from '../../../tests/factories/order';

const now = new Date('2026-11-12T09:00:00.000Z');
let sold: AcceptedOrder;

const guess = (email: string) => ({ email, firstName: 'Qui', lastName: 'Donc' });
const add = (emails: readonly string[], replacesId: string | null = null) =>
  addOrderPeople(
    sold.client.contact,
    { orderId: sold.orderId, people: emails.map(guess), replacesId, reason: '' },
    { now },
  );
const list = (emails: readonly string[]) =>
  new TextEncoder().encode(['email;prénom;nom', ...emails.map((one) => `${one};Qui;Donc`)].join('\n'));

async function emailOf(membershipId: string): Promise<string> {
  const { organizationId } = sold;
  const where = { organizationId_id: { organizationId, id: membershipId } };
  const row = await forOrganization(organizationId).membership.findUniqueOrThrow({ where });
  return row.email;
}

/** A learner on an order of another client for the same course. */
async function employeeOfAnother(): Promise<string> {
  const { admin, session } = sold;
  const { clientId } = await createClientCompany({ admin, now });
  const wish = {
    clientId,
    courseId: session.courseId,
    startsOn: '2026-12-01',
    endsOn: '2026-12-24',
    places: 2,
  };
  const { id: orderId } = await startOrder(admin, wish, { now });
  const people = [{ email: 'berthe@autre.test', firstName: 'Berthe', lastName: 'Secret' }];
  await addOrderPeople(admin, { orderId, people, replacesId: null, reason: '' }, { now });
  return 'berthe@autre.test';
}

beforeEach(async () => {
  sold = await createAcceptedOrder();
  await forOrganization(sold.organizationId).trainingOrder.update({
    where: { organizationId_id: { organizationId: sold.organizationId, id: sold.orderId } },
    data: { places: 8 },
    select: { id: true },
  });
});

test('whoever the organization knows otherwise is one answer to a client’s contact, whatever the reason', async () => {
  const { organizationId, orderId, client, session } = sold;
  const trainer = await emailOf(session.trainer.membershipId);
  const owner = await emailOf(
    (await createMember({ organizationId, role: 'owner', firstName: 'Odile' })).membershipId,
  );
  const gone = await emailOf((await createMember({ organizationId, role: 'learner' })).membershipId);
  await forOrganization(organizationId).membership.updateMany({
    where: { organizationId, email: gone },
    data: { status: 'archived' },
  });
  const strangers = [trainer, owner, gone, await employeeOfAnother()];
  const checked = await checkOrderPeople(client.contact, { orderId, bytes: list(strangers) });
  expect(checked.people.map(({ kind }) => kind)).toEqual(strangers.map(() => 'to-confirm'));
  expect(checked).toMatchObject({ addable: 0, asks: 4, registers: 0 });
  const before = await getOrderPeople(client.contact, { orderId }, { now });
  expect(await add(strangers)).toEqual({ added: 0, registered: 0, asked: 4, convoked: false });
  expect(await getOrderPeople(client.contact, { orderId }, { now })).toEqual(before);
});

test('the organization reads whom it is asked to confirm, and who is new is added meanwhile', async () => {
  const { organizationId, admin, client, orderId, order } = sold;
  const berthe = await employeeOfAnother();
  expect(await add([berthe, 'nora@client.test'])).toMatchObject({ added: 1, registered: 1, asked: 1 });
  const db = forOrganization(organizationId);
  const [question] = await readClientQuestions(db, organizationId, client.clientId);
  expect(question).toMatchObject({ orderId, side: 'client' });
  expect(question?.body).toContain(order.number);
  expect(question?.body).toContain(`Qui Donc (${berthe})`);
  expect(question?.body).not.toContain('Secret');
  const told = { organizationId, membershipId: admin.membershipId, kind: 'client-asked' };
  expect(await db.notification.count({ where: told })).toBe(1);
});

test('nobody loses a place to somebody whom the organization has yet to confirm', async () => {
  const { client, orderId, participants, organizationId } = sold;
  const [leaving] = participants;
  expect(await add([await employeeOfAnother()], leaving!.id)).toMatchObject({ added: 0, asked: 1 });
  const { people } = await getOrderPeople(client.contact, { orderId }, { now });
  const stays = people.find(({ id }) => id === leaving!.id);
  expect(stays?.leftAt).toBeNull();
  const [question] = await readClientQuestions(
    forOrganization(organizationId),
    organizationId,
    client.clientId,
  );
  expect(question?.body).toContain(stays?.name);
});

test('whoever was on an order of the client is taken back without asking', async () => {
  const { client, orderId, participants } = sold;
  const { people } = await getOrderPeople(client.contact, { orderId }, { now });
  const { email } = people.find(({ id }) => id === participants[0]!.id)!;
  await leaveOrderPlace(
    client.contact,
    { orderId, participantId: participants[0]!.id, reason: 'Congé' },
    { now },
  );
  expect(await add([email])).toMatchObject({ added: 1, registered: 0, asked: 0 });
});

test('of a quote that nobody accepted a contact changes no people', async () => {
  const { organizationId, orderId, client } = sold;
  await forOrganization(organizationId).trainingOrder.update({
    where: { organizationId_id: { organizationId, id: orderId } },
    data: { status: 'offered', acceptedAt: null },
    select: { id: true },
  });
  await expect(add(['nora@client.test'])).rejects.toThrow('order-not-accepted');
  const asked = checkOrderPeople(client.contact, { orderId, bytes: list(['nora@client.test']) });
  await expect(asked).rejects.toThrow('order-not-accepted');
  const leave = { orderId, participantId: sold.participants[0]!.id, reason: 'Départ' };
  await expect(leaveOrderPlace(client.contact, leave, { now })).rejects.toThrow('order-not-accepted');
});

test('what keeps the organization from registering is told to a contact in words of their own', async () => {
  const { organizationId } = sold;
  await forOrganization(organizationId).organization.update({
    where: { id: organizationId },
    data: { state: 'past-due' },
    select: { id: true },
  });
  await expect(add(['nora@client.test'])).rejects.toThrow('registration-not-possible');
});

test('the audit log says how many users a contact’s click has added', async () => {
  await add(['nora@client.test', 'omar@client.test']);
  const { organizationId } = sold;
  const entry = await forOrganization(organizationId).auditEntry.findFirstOrThrow({
    where: { organizationId, action: 'order.participants-added' },
  });
  expect(entry.details).toMatchObject({ people: 2, registered: 2, names: ['Qui Donc', 'Qui Donc'] });
});

test('a refresher of the same course is refused with what to do instead', async () => {
  const { admin, session, client } = sold;
  const days = { startsOn: '2027-12-01', endsOn: '2027-12-24' };
  const wish = { clientId: client.clientId, courseId: session.courseId, places: 2, ...days };
  const { id: orderId } = await startOrder(admin, wish, { now });
  const page = await getOrderPeople(admin, { orderId: sold.orderId }, { now });
  const people = page.people.slice(0, 1).map(({ email }) => guess(email));
  const bytes = list(people.map(({ email }) => email));
  const checked = await checkOrderPeople(admin, { orderId, bytes });
  expect(checked).toMatchObject({ addable: 0, people: [{ kind: 'earlier' }] });
  const again = addOrderPeople(admin, { orderId, people, replacesId: null, reason: '' }, { now });
  await expect(again).rejects.toMatchObject({
    code: 'learner-on-earlier-order',
    details: { number: sold.order.number },
  });
});

test('a contact does not try addresses without end; the organization may', async () => {
  const { orderId, client, admin } = sold;
  const bytes = list(['nora@client.test']);
  for (let time = 0; time < 60; time += 1) await checkOrderPeople(client.contact, { orderId, bytes });
  await expect(checkOrderPeople(client.contact, { orderId, bytes })).rejects.toThrow('too-many-attempts');
  await expect(add(['nora@client.test'])).rejects.toThrow('too-many-attempts');
  expect(await checkOrderPeople(admin, { orderId, bytes })).toMatchObject({ addable: 1 });
});
