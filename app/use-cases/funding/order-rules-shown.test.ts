import { beforeEach, expect, test } from 'vitest';
import { saleSettingsSchema } from '~/domain/sales/sale-settings';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import { forOrganization } from '~/platform/tenancy.server';
import { readOrderSheets } from '~/records/funding/read-order-sheets.server';
import { getClientOrder } from '~/use-cases/funding/get-client-order.server';
import { getFundingPage } from '~/use-cases/funding/get-funding-page.server';
import { getOrder } from '~/use-cases/funding/get-order.server';
import { createOrderToOffer } from '../../../tests/factories/order-to-offer';

const now = new Date('2026-11-10T09:00:00.000Z');
let order: Awaited<ReturnType<typeof createOrderToOffer>>;

beforeEach(async () => {
  order = await createOrderToOffer({ now });
  const { organizationId } = order;
  const settings = saleSettingsSchema.parse({ lateModule: 'accept', subrogationFrom: 150_000 });
  await forOrganization(organizationId).saleSettings.create({
    data: { organizationId, id: createId(), settings: toJson(settings), updatedAt: now },
  });
});

const seen = () => getOrder(order.admin, { orderId: order.orderId }, { now, timeZone: 'Europe/Paris' });

test('a draft follows the rules of its organization wherever it is read, each with its origin (K03)', async () => {
  const { admin, orderId, organizationId } = order;
  await order.write({ policy: { partialPresence: 'strict' } });
  const policy = { partialPresence: 'strict', lateModule: 'accept', subrogationFrom: 150_000 };
  const policyOrigins = {
    partialPresence: 'order',
    lateModule: 'organization',
    subrogationFrom: 'organization',
  };
  expect((await seen()).rules).toEqual({ policy, policyOrigins });
  const page = await getFundingPage(admin, { orderId }, { now });
  expect(page.subrogationFrom).toBe(150_000);
  const [sheet] = await readOrderSheets(forOrganization(organizationId), organizationId, [orderId], now);
  expect(sheet?.policy).toEqual({
    partialPresence: { value: 'strict', origin: 'order' },
    lateModule: { value: 'accept', origin: 'organization' },
    subrogationFrom: { value: 150_000, origin: 'organization' },
  });
});

test('the client reads before its clicks all that it accepts, and of an amendment what changes', async () => {
  const { client, orderId, session } = order;
  const lines = [
    { kind: 'training' as const, label: 'Formation', quantity: 2, unitPrice: 180_000, vatRate: 0 },
    { kind: 'discount' as const, label: 'Fidélité', quantity: 1, unitPrice: 20_000, vatRate: 0 },
    { kind: 'expense' as const, label: 'Salle', quantity: 1, unitPrice: 10_000, vatRate: 2_000 },
  ];
  await order.write({ lines, indemnity: true, payment: { advance: 3_000, dueDays: 30 } });
  const { contentHash } = await order.offer();
  const read = () => getClientOrder(client.contact, { orderId }, { now });
  const { pending } = await read();
  expect(pending).toMatchObject({
    lines: [
      { kind: 'training', label: 'Formation', amount: 360_000 },
      { kind: 'discount', amount: 20_000 },
      { kind: 'expense', amount: 10_000 },
    ],
    ...{ payment: { advance: 3_000, dueDays: 30 }, indemnity: true, price: 340_000, changes: [] },
    totals: { excludingVat: 350_000, vat: 2_000, includingVat: 352_000 },
    policyOrigins: { lateModule: 'organization', partialPresence: 'conditions' },
  });
  expect(pending?.sessions).toMatchObject([{ id: session.sessionId, halfDays: [{}, {}] }]);
  expect(pending?.modules.length).toBeGreaterThan(0);
  for (const { dueBefore } of pending?.modules ?? []) expect(dueBefore).toBe(pending?.sessions[0]?.title);
  await order.accept(contentHash);
  expect((await seen()).rules.policy).toMatchObject({ lateModule: 'accept' });
  await order.write({ places: 4, endsOn: '2027-01-31', policy: { lateModule: 'reject' } });
  await order.offer('Plus de temps');
  expect((await read()).pending?.changes).toEqual(['dates', 'places', 'rules']);
});
