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
const { PaymentVendorDown } = await import('~/integrations/stripe/payment-vendor-down.server');
const { readPayment } = await import('~/integrations/stripe/read-payment.server');
const { readPaymentMethod } = await import('~/integrations/stripe/read-payment-method.server');
const { setUpPaymentMethod } = await import('~/integrations/stripe/set-up-payment-method.server');

let customerId: string;
const organization = () => ({
  organizationId: randomUUID(),
  name: 'Formation Lyon',
  email: 'compta@lyon.test',
});

beforeAll(async () => {
  customerId = await ensureCustomer(organization());
});
afterEach(() => fake.setFaults({ mode: 'ok' }));
afterAll(() => fake.stop());

async function keep(testId: string): Promise<string> {
  const setup = await setUpPaymentMethod({ customerId, paymentMethodId: testId, key: randomUUID() });
  expect(setup, testId).toMatchObject({ status: 'succeeded', failure: null });
  return setup.paymentMethodId ?? '';
}
const order = (paymentMethodId: string, more: object = {}) => ({
  ...{ customerId, paymentMethodId, amount: 4900, currency: 'EUR', description: 'Facture 2026-0001' },
  ...{ metadata: { invoiceId: 'f-1' }, key: randomUUID(), ...more },
});
const returnUrl = 'http://localhost:3000/manage/billing/paid';
/** The person's word on the bank's page. */
async function answerBank(actionUrl: string | null, outcome: 'complete' | 'fail'): Promise<URL> {
  const page = await fetch(actionUrl ?? '');
  expect(await page.text()).toContain('name="outcome"');
  const answer = await fetch(actionUrl ?? '', {
    method: 'POST',
    body: new URLSearchParams({ outcome }),
    redirect: 'manual',
  });
  return new URL(answer.headers.get('Location') ?? '', actionUrl ?? '');
}

test('an organization has one customer, however often and at once it is asked for', async () => {
  const one = organization();
  const ids = await Promise.all(Array.from({ length: 4 }, () => ensureCustomer(one)));
  expect(new Set([...ids, await ensureCustomer(one)]).size).toBe(1);
  expect(await ensureCustomer({ ...organization(), email: one.email })).not.toBe(ids[0]);
});

test('a card is kept, listed and read, and let go for good', async () => {
  const owner = await ensureCustomer(organization());
  const kept = async (id: string) =>
    (await setUpPaymentMethod({ customerId: owner, paymentMethodId: id, key: randomUUID() }))
      .paymentMethodId ?? '';
  const [visa, mastercard] = [await kept('pm_card_visa'), await kept('pm_card_mastercard')];
  expect((await listPaymentMethods(owner)).map(({ id }) => id)).toEqual([mastercard, visa]);
  expect(await readPaymentMethod(visa)).toMatchObject({
    ...{ id: visa, kind: 'card', brand: 'visa', last4: '4242', mandate: null, country: 'US' },
    ...{ expMonth: expect.any(Number), fingerprint: expect.stringMatching(/^\w{16}$/) },
  });
  await detachPaymentMethod(visa);
  await detachPaymentMethod(visa);
  expect((await listPaymentMethods(owner)).map(({ id }) => id)).toEqual([mastercard]);
});

test('the same card has the same fingerprint, whoever registers it', async () => {
  const [one, other] = [await keep('pm_card_visa'), await keep('pm_card_visa')];
  const [first, second] = [await readPaymentMethod(one), await readPaymentMethod(other)];
  expect(first?.fingerprint).toBe(second?.fingerprint);
  expect(first?.id).not.toBe(second?.id);
});

test('a good card pays while its holder is away', async () => {
  const paid = await createPayment(order(await keep('pm_card_visa')));
  expect(paid).toMatchObject({
    ...{ status: 'succeeded', amount: 4900, currency: 'eur', failure: null, actionUrl: null },
    metadata: { invoiceId: 'f-1' },
  });
  expect(await readPayment(paid.id)).toEqual(paid);
});

test.each([
  ['pm_card_visa_chargeDeclined', 'card_declined', 'generic_decline'],
  ['pm_card_chargeDeclinedInsufficientFunds', 'card_declined', 'insufficient_funds'],
  ['pm_card_chargeDeclinedLostCard', 'card_declined', 'lost_card'],
  ['pm_card_chargeDeclinedStolenCard', 'card_declined', 'stolen_card'],
  ['pm_card_chargeDeclinedExpiredCard', 'expired_card', 'expired_card'],
  ['pm_card_chargeDeclinedIncorrectCvc', 'incorrect_cvc', 'incorrect_cvc'],
  ['pm_card_chargeDeclinedProcessingError', 'processing_error', 'processing_error'],
])('%s is refused when it is registered and when it pays, as data', async (id, code, declineCode) => {
  const setup = await setUpPaymentMethod({ customerId, paymentMethodId: id, key: randomUUID() });
  expect(setup).toMatchObject({ status: 'failed', failure: { code, declineCode } });
  const payment = await createPayment(order(id));
  expect(payment).toMatchObject({ status: 'failed', failure: { code, declineCode } });
  expect(await readPayment(payment.id)).toEqual(payment);
});

test('a card that is kept may be refused later, and another card pays the same payment', async () => {
  const failed = await createPayment(order(await keep('pm_card_chargeCustomerFail')));
  expect(failed).toMatchObject({ status: 'failed', failure: { declineCode: 'generic_decline' } });
  const recovery = { paymentId: failed.id, paymentMethodId: await keep('pm_card_visa'), returnUrl };
  expect(await confirmPayment({ ...recovery, key: randomUUID() })).toMatchObject({
    id: failed.id,
    status: 'succeeded',
  });
});

test('a card whose holder has not confirmed it yet is refused while they are away', async () => {
  const setup = await setUpPaymentMethod({
    ...{ customerId, paymentMethodId: 'pm_card_authenticationRequiredOnSetup', key: randomUUID() },
  });
  expect(setup.status).toBe('requires-action');
  const away = await createPayment(order(setup.paymentMethodId ?? ''));
  expect(away).toMatchObject({ status: 'failed', failure: { code: 'authentication_required' } });
});

test('a card that always wants its holder fails while they are away, and pays once they confirm', async () => {
  const away = await createPayment(order('pm_card_authenticationRequired'));
  expect(away).toMatchObject({ status: 'failed', failure: { code: 'authentication_required' } });
  const waiting = await confirmPayment({
    ...{ paymentId: away.id, paymentMethodId: away.paymentMethodId ?? '', returnUrl, key: randomUUID() },
  });
  expect(waiting).toMatchObject({ id: away.id, status: 'requires-action', failure: null });
  expect((await readPayment(away.id)).status).toBe('requires-action');
  const back = await answerBank(waiting.actionUrl, 'complete');
  expect(back.href).toContain(returnUrl);
  expect(back.searchParams.get('redirect_status')).toBe('succeeded');
  expect(back.searchParams.get('payment_intent')).toBe(away.id);
  expect((await readPayment(away.id)).status).toBe('succeeded');
  await fetch(waiting.actionUrl ?? '', {
    method: 'POST',
    body: new URLSearchParams({ outcome: 'fail' }),
  }).catch(
    () => undefined, // leads on to a page of ours that is not there
  );
  expect((await readPayment(away.id)).status).toBe('succeeded');
});

test('a holder who does not confirm pays nothing, and may try again', async () => {
  const waiting = await createPayment(order('pm_card_authenticationRequired', { onSession: { returnUrl } }));
  expect(waiting.status).toBe('requires-action');
  const back = await answerBank(waiting.actionUrl, 'fail');
  expect(back.searchParams.get('redirect_status')).toBe('failed');
  const failed = await readPayment(waiting.id);
  expect(failed).toMatchObject({
    status: 'failed',
    failure: { code: 'payment_intent_authentication_failure' },
  });
  const again = await confirmPayment({
    ...{ paymentId: waiting.id, paymentMethodId: failed.paymentMethodId ?? '', returnUrl, key: randomUUID() },
  });
  await answerBank(again.actionUrl, 'complete');
  expect((await readPayment(waiting.id)).status).toBe('succeeded');
});

test('a bank may refuse after its holder has confirmed', async () => {
  const waiting = await createPayment(
    order('pm_card_authenticationRequiredChargeDeclinedInsufficientFunds', { onSession: { returnUrl } }),
  );
  await answerBank(waiting.actionUrl, 'complete');
  expect(await readPayment(waiting.id)).toMatchObject({
    status: 'failed',
    failure: { declineCode: 'insufficient_funds' },
  });
});

test('a payment that nobody paid is called off; one that has gone through is answered as it stands', async () => {
  const failed = await createPayment(order('pm_card_chargeDeclined'));
  expect((await cancelPayment(failed.id)).status).toBe('canceled');
  expect((await cancelPayment(failed.id)).status).toBe('canceled');
  const paid = await createPayment(order(await keep('pm_card_visa')));
  expect((await cancelPayment(paid.id)).status).toBe('succeeded');
  const recovery = { paymentId: paid.id, paymentMethodId: paid.paymentMethodId ?? '', returnUrl };
  expect((await confirmPayment({ ...recovery, key: randomUUID() })).status).toBe('succeeded');
});

test('one order is one payment, asked again and asked at once; its key takes no other order', async () => {
  const once = order(await keep('pm_card_visa'));
  const payments = await Promise.all(Array.from({ length: 4 }, () => createPayment(once)));
  expect(new Set(payments.map(({ id }) => id)).size).toBe(1);
  await expect(createPayment({ ...once, amount: 5000 })).rejects.toThrow(/idempotent/i);
  const refused = order('pm_card_chargeDeclined');
  expect((await createPayment(refused)).id).toBe((await createPayment(refused)).id);
});

test('a vendor that is down is told apart, and a lost answer is found again under the same key', async () => {
  const once = order(await keep('pm_card_visa'));
  fake.setFaults({ mode: 'down' });
  await expect(createPayment(once)).rejects.toBeInstanceOf(PaymentVendorDown);
  fake.setFaults({ mode: 'answers-lost' });
  await expect(createPayment(once)).rejects.toBeInstanceOf(PaymentVendorDown);
  fake.setFaults({ mode: 'ok' });
  const paid = await createPayment(once);
  expect(paid.status).toBe('succeeded');
  expect((await createPayment(once)).id).toBe(paid.id);
});

test('when the network of the cards is down, cards are refused and the vendor answers', async () => {
  const methodId = await keep('pm_card_visa');
  fake.setFaults({ mode: 'card-network-down' });
  expect(await createPayment(order(methodId))).toMatchObject({
    status: 'failed',
    failure: { code: 'processing_error' },
  });
});

test('an order that makes no sense is a bug, not an answer', async () => {
  await expect(createPayment(order('pm_of_nobody'))).rejects.toThrow(/No such payment_method/);
  await expect(createPayment(order(await keep('pm_card_visa'), { amount: 10 }))).rejects.toThrow(/0\.50/);
  const stranger = await ensureCustomer(organization());
  const theirs = order(await keep('pm_card_visa'), { customerId: stranger });
  await expect(createPayment(theirs)).rejects.toThrow(/another customer/);
});
