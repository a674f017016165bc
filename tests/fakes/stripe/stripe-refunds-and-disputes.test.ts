import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStripe } from '../../setup/open-stripe';

const fake = await openStripe();
const { createPayment } = await import('~/integrations/stripe/create-payment.server');
const { ensureCustomer } = await import('~/integrations/stripe/ensure-customer.server');
const { readDispute } = await import('~/integrations/stripe/read-dispute.server');
const { readPayment } = await import('~/integrations/stripe/read-payment.server');
const { readRefund } = await import('~/integrations/stripe/read-refund.server');
const { refundPayment } = await import('~/integrations/stripe/refund-payment.server');
const { setBusinessNow } = await import('~/platform/clock.server');
const { database } = await import('~/platform/database.server');

let customerId: string;
const monday = new Date('2027-03-01T09:00:00Z');

beforeAll(async () => {
  await setBusinessNow(monday);
  customerId = await ensureCustomer({ organizationId: randomUUID(), name: 'Nice', email: 'a@nice.test' });
});
afterEach(() => setBusinessNow(monday));
afterAll(async () => {
  await fake.stop();
  await database.businessClock.deleteMany();
});

const pay = (paymentMethodId: string) =>
  createPayment({
    ...{ customerId, paymentMethodId, amount: 5000, currency: 'eur', description: 'Facture' },
    ...{ metadata: {}, key: randomUUID() },
  });
const refund = (paymentId: string, amount: number, key: string = randomUUID()) =>
  refundPayment({ paymentId, amount, key, reason: 'requested_by_customer' });
async function api(path: string, form?: Record<string, string>) {
  const response = await fetch(`${fake.url}/v1/${path}`, {
    headers: { Authorization: `Bearer ${fake.secretKey}` },
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  });
  return (await response.json()) as { id: string; status: string; data: { id: string; type: string }[] };
}
async function disputed(method: string) {
  const paid = await pay(method);
  expect(paid.status).toBe('succeeded');
  await fake.settle();
  const { data } = await api(`disputes?payment_intent=${paid.id}`);
  return { paid, disputeId: data[0]?.id ?? '' };
}

test('a card is given its money back at once, in parts, the same key once', async () => {
  const paid = await pay('pm_card_visa');
  const key = randomUUID();
  const [first, again] = [await refund(paid.id, 2000, key), await refund(paid.id, 2000, key)];
  expect(first).toEqual({
    ...{ id: expect.stringMatching(/^re_/), status: 'succeeded', amount: 2000, currency: 'eur' },
    ...{ paymentId: paid.id, failureReason: null },
  });
  expect(again).toEqual(first);
  expect((await refund(paid.id, 3000)).status).toBe('succeeded');
  await expect(refund(paid.id, 1)).rejects.toThrow(/already been refunded/);
  expect((await readPayment(paid.id)).status).toBe('succeeded');
});

test('a refund may take a day', async () => {
  const { id, status } = await refund((await pay('pm_card_pendingRefund')).id, 5000);
  expect(status).toBe('pending');
  await setBusinessNow(new Date('2027-03-02T10:00:00Z'));
  expect((await readRefund(id)).status).toBe('succeeded');
});

test('a refund that has succeeded may fail, and the money can be given back again', async () => {
  const paid = await pay('pm_card_refundFail');
  const { id, status } = await refund(paid.id, 5000);
  expect(status).toBe('succeeded');
  await setBusinessNow(new Date('2027-03-02T10:00:00Z'));
  expect(await readRefund(id)).toMatchObject({
    status: 'failed',
    failureReason: 'expired_or_canceled_card',
  });
  const { data: events } = await api('events?type=refund.failed');
  expect(events.length).toBe(1);
  expect((await refund(paid.id, 5000)).status).toBe('succeeded');
});

test('a disputed payment waits for an answer for nine days, then is lost', async () => {
  const { paid, disputeId } = await disputed('pm_card_createDispute');
  expect(await readDispute(disputeId)).toMatchObject({
    ...{ status: 'needs-response', reason: 'fraudulent', amount: 5000, paymentId: paid.id },
    evidenceDueBy: expect.any(Date),
  });
  await expect(refund(paid.id, 1)).rejects.toThrow(/disputed/);
  await setBusinessNow(new Date('2027-03-11T10:00:00Z'));
  expect((await readDispute(disputeId)).status).toBe('lost');
});

test.each([
  ['winning_evidence', 'won'],
  ['losing_evidence', 'lost'],
  ['a letter', 'under-review'],
])('evidence of a dispute: %s, then it is %s', async (words, status) => {
  const { disputeId } = await disputed('pm_card_createDisputeProductNotReceived');
  await api(`disputes/${disputeId}`, { 'evidence[uncategorized_text]': words, submit: 'true' });
  expect((await readDispute(disputeId)).status).toBe(status);
});

test('an inquiry moves no money and closes by itself', async () => {
  const { disputeId } = await disputed('pm_card_createDisputeInquiry');
  expect((await readDispute(disputeId)).status).toBe('inquiry');
  await setBusinessNow(new Date('2027-03-11T10:00:00Z'));
  expect((await readDispute(disputeId)).status).toBe('inquiry-closed');
});
