import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStripe } from '../../setup/open-stripe';

const fake = await openStripe();
const { cancelPayment } = await import('~/integrations/stripe/cancel-payment.server');
const { confirmPayment } = await import('../../setup/confirm-payment');
const { createPayment } = await import('~/integrations/stripe/create-payment.server');
const { detachPaymentMethod } = await import('~/integrations/stripe/detach-payment-method.server');
const { ensureCustomer } = await import('~/integrations/stripe/ensure-customer.server');
const { listPaymentMethods } = await import('~/integrations/stripe/list-payment-methods.server');
const { readDispute } = await import('~/integrations/stripe/read-dispute.server');
const { readMandate } = await import('~/integrations/stripe/read-mandate.server');
const { readPayment } = await import('~/integrations/stripe/read-payment.server');
const { readPaymentMethod } = await import('~/integrations/stripe/read-payment-method.server');
const { readRefund } = await import('~/integrations/stripe/read-refund.server');
const { refundPayment } = await import('~/integrations/stripe/refund-payment.server');
const { setUpPaymentMethod } = await import('~/integrations/stripe/set-up-payment-method.server');
const { setBusinessNow } = await import('~/platform/clock.server');
const { database } = await import('~/platform/database.server');

let customerId: string;
const monday = new Date('2027-03-01T09:00:00Z');
const at = (day: string) => setBusinessNow(new Date(`${day}T09:00:00Z`));

beforeAll(async () => {
  await setBusinessNow(monday);
  customerId = await ensureCustomer({ organizationId: randomUUID(), name: 'Lyon', email: 'a@lyon.test' });
});
afterEach(() => setBusinessNow(monday));
afterAll(async () => {
  await fake.stop();
  await database.businessClock.deleteMany();
});

async function keep(scenario: string): Promise<string> {
  const paymentMethodId = `pm_sepaDebit_${scenario}_fr`;
  const setup = await setUpPaymentMethod({ customerId, paymentMethodId, key: randomUUID() });
  expect(setup.status).toBe('succeeded');
  return setup.paymentMethodId ?? '';
}
const order = (paymentMethodId: string) => ({
  ...{ customerId, paymentMethodId, amount: 6020, currency: 'eur', description: 'Facture 2027-0003' },
  ...{ metadata: {}, key: randomUUID() },
});
const debit = async (scenario: string) => createPayment(order(await keep(scenario)));
/** Events about an object, oldest first, as the vendor lists them. */
async function eventsOf(objectId: string): Promise<{ type: string; created: number }[]> {
  const response = await fetch(`${fake.url}/v1/events?limit=100`, {
    headers: { Authorization: `Bearer ${fake.secretKey}` },
  });
  const { data } = (await response.json()) as {
    data: { type: string; created: number; data: { object: { id: string } } }[];
  };
  return data
    .filter(({ data: { object } }) => object.id === objectId)
    .map(({ type, created }) => ({ type, created }))
    .reverse();
}

test('an account is kept under a mandate that has a reference and a page', async () => {
  const method = await readPaymentMethod(await keep('success'));
  expect(method).toMatchObject({
    ...{ kind: 'sepa', last4: '2606', country: 'FR', brand: null, expMonth: null, holder: 'Jenny Rosen' },
    mandate: { reference: expect.stringMatching(/^[A-Z0-9]{16}$/), status: 'active' },
  });
  expect(await readMandate(method?.mandate?.id ?? '')).toEqual(method?.mandate);
  expect((await listPaymentMethods(customerId)).find(({ id }) => id === method?.id)).toEqual(method);
  const page = await fetch(method?.mandate?.url ?? '', { headers: { 'Accept-Language': 'fr' } });
  expect(await page.text()).toContain(method?.mandate?.reference);
});

test('a debit is under way for five business days, then paid, whoever looks first', async () => {
  const asked = await debit('success');
  expect(asked).toMatchObject({ status: 'processing', failure: null });
  expect((await cancelPayment(asked.id)).status).toBe('processing');
  await at('2027-03-07');
  expect((await readPayment(asked.id)).status).toBe('processing');
  await setBusinessNow(new Date('2027-03-08T09:01:00Z'));
  const reads = await Promise.all(Array.from({ length: 4 }, () => readPayment(asked.id)));
  expect(reads.map(({ status }) => status)).toEqual(Array.from({ length: 4 }, () => 'succeeded'));
});

test('weeks passed at once leave the history that days would have left, each event once', async () => {
  const asked = await debit('success');
  await at('2027-04-30');
  await Promise.all([fake.settle(), fake.settle(), readPayment(asked.id)]);
  const events = await eventsOf(asked.id);
  expect(events.map(({ type }) => type)).toEqual([
    ...['payment_intent.created', 'payment_intent.processing', 'payment_intent.succeeded'],
  ]);
  const paidOn = new Date((events.at(-1)?.created ?? 0) * 1000).toISOString();
  expect(paidOn).toMatch(/^2027-03-08T09:0/);
});

test('a debit may fail after five business days, and be paid another way', async () => {
  const asked = await debit('failedDelayed');
  await at('2027-03-10');
  const failed = await readPayment(asked.id);
  expect(failed).toMatchObject({
    status: 'failed',
    failure: { code: 'payment_intent_payment_attempt_failed' },
    paymentMethodId: asked.paymentMethodId,
  });
  const card = await setUpPaymentMethod({ customerId, paymentMethodId: 'pm_card_visa', key: randomUUID() });
  const paid = await confirmPayment({
    ...{ paymentId: asked.id, paymentMethodId: card.paymentMethodId ?? '', key: randomUUID() },
    returnUrl: 'http://localhost:3000/',
  });
  expect(paid).toMatchObject({ id: asked.id, status: 'succeeded' });
});

test.each([
  ['failed', '2027-03-01', 'payment_intent_payment_attempt_failed'],
  ['insufficientFunds', '2027-03-04', 'insufficient_funds'],
  ['exceedsWeeklyVolumeLimit', '2027-03-01', 'charge_exceeds_source_limit'],
  ['exceedsWeeklyTransactionLimit', '2027-03-01', 'charge_exceeds_weekly_limit'],
])('%s: the debit is asked, and has failed by %s', async (scenario, day, code) => {
  const asked = await debit(scenario);
  expect(asked.status).toBe('processing');
  if (day !== '2027-03-01') await at(day);
  expect(await readPayment(asked.id)).toMatchObject({ status: 'failed', failure: { code } });
});

test('a delayed debit is still under way after a week, and paid after two', async () => {
  const asked = await debit('successDelayed');
  await at('2027-03-09');
  expect((await readPayment(asked.id)).status).toBe('processing');
  await at('2027-03-16');
  expect((await readPayment(asked.id)).status).toBe('succeeded');
});

test('a disputed debit is paid, then lost: the word of the bank is the last', async () => {
  const asked = await debit('disputed');
  await at('2027-03-09');
  expect((await readPayment(asked.id)).status).toBe('succeeded');
  await fake.settle();
  const response = await fetch(`${fake.url}/v1/disputes?payment_intent=${asked.id}`, {
    headers: { Authorization: `Bearer ${fake.secretKey}` },
  });
  const { data } = (await response.json()) as { data: { id: string }[] };
  expect(await readDispute(data[0]?.id ?? '')).toMatchObject({
    ...{ status: 'lost', amount: 6020, paymentId: asked.id, reason: 'customer_initiated' },
    evidenceDueBy: null,
  });
  await expect(refund(asked.id, 100)).rejects.toThrow(/disputed/);
});

const refund = (paymentId: string, amount: number) =>
  refundPayment({ paymentId, amount, key: randomUUID(), reason: 'requested_by_customer' });

test('a debit is given back within three business days, and never more than was paid', async () => {
  const asked = await debit('success');
  await expect(refund(asked.id, 100)).rejects.toThrow(/no successful charge/);
  await at('2027-03-09');
  const first = await refund(asked.id, 6000);
  expect(first).toMatchObject({ status: 'pending', amount: 6000, paymentId: asked.id });
  await expect(refund(asked.id, 21)).rejects.toThrow(/greater/);
  await refund(asked.id, 20);
  await expect(refund(asked.id, 1)).rejects.toThrow(/already been refunded/);
  await at('2027-03-13');
  expect((await readRefund(first.id)).status).toBe('succeeded');
});

test('letting an account go ends its mandate, and no debit goes through', async () => {
  const methodId = await keep('success');
  const { mandate } = (await readPaymentMethod(methodId)) ?? {};
  await detachPaymentMethod(methodId);
  expect((await readMandate(mandate?.id ?? '')).status).toBe('inactive');
  await expect(createPayment(order(methodId))).rejects.toThrow(/mandate/);
});
