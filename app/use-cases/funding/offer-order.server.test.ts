import { beforeEach, expect, test } from 'vitest';
import { forOrganization } from '~/platform/tenancy.server';
import { archiveClient } from '~/use-cases/clients/archive-client.server';
import { archiveContact } from '~/use-cases/clients/archive-contact.server';
import { cancelSession } from '~/use-cases/attendance/cancel-session.server';
import { addOrderPeople } from '~/use-cases/funding/add-order-people.server';
import { declineOffer } from '~/use-cases/funding/decline-offer.server';
import { getClientOrder } from '~/use-cases/funding/get-client-order.server';
import { getOrder } from '~/use-cases/funding/get-order.server';
import { getOrderEditor } from '~/use-cases/funding/get-order-editor.server';
import { createClientCompany } from '../../../tests/factories/client';
import { createOrderToOffer } from '../../../tests/factories/order-to-offer';
import { publishTerms } from '~/use-cases/sales/publish-terms.server';

const now = new Date('2026-11-10T09:00:00.000Z');
let order: Awaited<ReturnType<typeof createOrderToOffer>>;

beforeEach(async () => {
  order = await createOrderToOffer({ now });
});

const editor = (at = now) => getOrderEditor(order.admin, { orderId: order.orderId }, { now: at });

async function putInForce(): Promise<void> {
  const { contentHash } = await order.offer();
  await order.accept(contentHash);
}

test('an order is offered with terms of sale, and says where they are published (K02)', async () => {
  const without = await createOrderToOffer({ now, terms: false });
  const { admin, orderId } = without;
  await expect(without.offer()).rejects.toThrow('sale-terms-missing');
  const before = await getOrderEditor(admin, { orderId }, { now });
  expect(before.lacks).toEqual({ provider: [], programme: [], terms: true });
  await publishTerms(admin, { text: 'Le client paie à réception.' }, { now });
  await without.offer();
  expect((await getClientOrder(without.client.contact, { orderId }, { now })).pending?.termsId).toBeTruthy();
});

test('nobody is offered anything who is archived, nor a client that is', async () => {
  const { admin, client } = order;
  const { contactId } = client.contact;
  await archiveContact(admin, { clientId: client.clientId, contactId }, { now });
  await expect(order.offer()).rejects.toThrow('contact-archived');
  const other = await createOrderToOffer({ now });
  await archiveClient(other.admin, { clientId: other.client.clientId }, { now });
  await expect(other.offer()).rejects.toThrow('client-archived');
});

test('an amendment is open as long as a new quote, and not until a day that is over', async () => {
  await putInForce();
  const spring = new Date('2026-12-20T09:00:00.000Z');
  order.moveTo(spring);
  const { draft, problems } = await editor(spring);
  expect(draft.expiresOn).toBe('2027-01-19');
  expect(problems).toEqual([]);
  await order.write({ places: 4, expiresOn: '2026-12-19' });
  await expect(order.offer('Une place')).rejects.toThrow('quote-day-past');
  expect((await editor(spring)).problems).toEqual([{ code: 'quote-day-past' }]);
  await order.write({ expiresOn: '2026-12-20' });
  await order.accept((await order.offer('Une place')).contentHash);
  await order.write({ expiresOn: '2027-01-10' });
  await expect(order.offer('Rien')).rejects.toThrow('order-unchanged');
});

test('people leave what is to come of a session that an amendment drops (K32)', async () => {
  const { admin, orderId, organizationId, session } = order;
  await putInForce();
  const people = [{ email: 'nora@client.test', firstName: 'Nora', lastName: 'Roux' }];
  await addOrderPeople(admin, { orderId, people, replacesId: null, reason: '' }, { now });
  const expected = () =>
    forOrganization(organizationId).sessionParticipant.count({
      where: { organizationId, sessionId: session.sessionId, removedAt: null },
    });
  expect(await expected()).toBe(1);
  const modules = (await editor()).draft.modules.map((module) => ({ ...module, dueBeforeSessionId: null }));
  await order.write({ sessionIds: [], modules });
  const { contentHash } = await order.offer('Sans séance');
  expect(await expected()).toBe(1);
  await order.accept(contentHash);
  expect(await expected()).toBe(0);
});

test('a session in force that was cancelled since is told and blocks no amendment', async () => {
  const { session } = order;
  await putInForce();
  await cancelSession(session.trainer, { sessionId: session.sessionId, reason: 'Grève' }, { now });
  await order.write({ places: 4 });
  expect(await editor()).toMatchObject({
    ...{ problems: [], standing: [{ code: 'session-cancelled', sessionId: session.sessionId }] },
  });
  await order.accept((await order.offer('Une place')).contentHash);
});

test('a client declines an offer and says why; the organization is told and may offer again', async () => {
  const { admin, client, orderId } = order;
  const { contentHash } = await order.offer();
  const no = { orderId, contentHash, reason: 'Trop cher' };
  const stranger = (await createClientCompany({ admin, now })).contact;
  await expect(declineOffer(stranger, no, { now })).rejects.toThrow('not-found');
  await expect(declineOffer(client.contact, { ...no, contentHash: '0'.repeat(64) }, { now })).rejects.toThrow(
    'order-changed',
  );
  const twice = await Promise.allSettled([1, 2].map(() => declineOffer(client.contact, no, { now })));
  expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const declined = await getOrder(admin, { orderId }, { now, timeZone: 'Europe/Paris' });
  expect(declined).toMatchObject({ state: 'draft', pending: null, hasDraft: true });
  await expect(order.accept(contentHash)).rejects.toThrow('order-not-offered');
  await order.accept((await order.offer()).contentHash);
});
