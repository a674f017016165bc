import { beforeEach, expect, test } from 'vitest';
import { forAccounts } from '~/platform/tenancy.server';
import { addOrderPeople } from '~/use-cases/funding/add-order-people.server';
import { askPostponement } from '~/use-cases/funding/ask-postponement.server';
import { cancelOrder } from '~/use-cases/funding/cancel-order.server';
import { getClientOrder } from '~/use-cases/funding/get-client-order.server';
import { getOrderEditor } from '~/use-cases/funding/get-order-editor.server';
import { createOrderToOffer } from '../../../tests/factories/order-to-offer';

const now = new Date('2026-11-10T09:00:00.000Z');
let order: Awaited<ReturnType<typeof createOrderToOffer>>;

beforeEach(async () => {
  order = await createOrderToOffer({ now });
});

async function mails(template: string) {
  const { organizationId } = order;
  const rows = await forAccounts().outboxMessage.findMany({ where: { organizationId, kind: 'email' } });
  return rows
    .map(({ payload }) => payload as { template: string; to: string; values: Record<string, unknown> })
    .filter((mail) => mail.template === template);
}

async function sell(indemnity = false): Promise<void> {
  await order.write({ indemnity });
  await order.accept((await order.offer()).contentHash);
  const people = [{ email: 'nora@client.test', firstName: 'Nora', lastName: 'Roux' }];
  const { admin, orderId } = order;
  await addOrderPeople(admin, { orderId, people, replacesId: null, reason: '' }, { now });
}

const cancel = () =>
  cancelOrder(
    order.admin,
    { orderId: order.orderId, reason: 'Effectif', indemnityCents: 0, choice: 'refund' },
    { now },
  );

test('people of an order without sessions are told that it is cancelled', async () => {
  const { draft } = await getOrderEditor(order.admin, { orderId: order.orderId }, { now });
  const modules = draft.modules.map((module) => ({ ...module, dueBeforeSessionId: null }));
  await order.write({ sessionIds: [], modules });
  await sell();
  await cancel();
  const told = await mails('training-cancelled');
  expect(told.map(({ to }) => to)).toEqual(['nora@client.test']);
  expect(told[0]?.values).toMatchObject({ startsOn: '2026-11-24', endsOn: '2026-12-24' });
});

test('people who are told by a session that they are off it are told once', async () => {
  await sell();
  await cancel();
  expect(await mails('training-cancelled')).toEqual([]);
  const news = await mails('session-news');
  expect(
    news.filter(({ to, values }) => to === 'nora@client.test' && values.what === 'removed'),
  ).toHaveLength(1);
});

test('the organization reads of a late postponement what not coming would cost the client (K30)', async () => {
  await sell(true);
  const { client, orderId } = order;
  await askPostponement(client.contact, { orderId, reason: 'Travaux' }, { now });
  const [asked] = (await mails('order-news')).filter(({ values }) => values.what === 'postponement-asked');
  expect(asked?.values.cancellation).toMatchObject({
    terms: 'K12',
    until: '2026-10-24',
    indemnityCents: 360_000,
  });
});

test('a client still reads an order that was cancelled before it accepted it', async () => {
  const { client, orderId } = order;
  await order.offer();
  await cancel();
  expect(await getClientOrder(client.contact, { orderId }, { now })).toMatchObject({
    ...{ state: 'cancelled', inForce: null, pending: null },
    cancellation: { side: 'organization', terms: 'not-accepted', reason: 'Effectif', mayChoose: false },
  });
});
