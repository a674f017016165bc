import { afterAll, expect, test } from 'vitest';
import { openStripe } from '../../../tests/setup/open-stripe';

process.env.SANDBOX = '1';
const fake = await openStripe();
const { openLife } = await import('../../../tests/setup/contract-life');
const { detachPaymentMethod } = await import('~/integrations/stripe/detach-payment-method.server');
const { processPaymentEvent } = await import('~/use-cases/billing/process-payment-event.server');
const { receivePaymentEvent } = await import('~/use-cases/billing/receive-payment-event.server');
const { payInvoice } = await import('~/use-cases/billing/pay-invoice.server');
afterAll(() => fake.stop());

type Life = Awaited<ReturnType<typeof openLife>>;
type Stored = { id: string; object: string };

/** The vendor's objects of a kind that belong to the life's customer. */
async function objectsOf(life: Life, kind: string): Promise<Stored[]> {
  const { customerId } = await life.database.subscription.findUniqueOrThrow({
    where: { organizationId: life.organizationId },
  });
  return life.database.$queryRaw<Stored[]>`
    SELECT "id", "kind" AS "object" FROM sandbox.stripe_object
    WHERE "kind" = ${kind} AND ("customer" = ${customerId} OR "data"->>'payment_intent' IN
      (SELECT "id" FROM sandbox.stripe_object WHERE "kind" = 'payment_intent' AND "customer" = ${customerId}))`;
}

async function tell(life: Life, { id: objectId, object: objectKind }: Stored, turn: string): Promise<void> {
  const id = `evt_${turn}_${objectId}`;
  await receivePaymentEvent({ id, type: `${objectKind}.updated`, objectId, objectKind, livemode: false });
  await processPaymentEvent({ eventId: id }, { now: life.now() });
}

test('a bank that takes a payment back makes the invoice owed again, once, and blocks additions until it is paid', async () => {
  const life = await openLife(fake, '2029-05-02T09:00:00Z');
  await life.pays('pm_card_createDispute');
  await life.chooses('pro');
  await life.until('2029-05-03T09:00:00Z');
  const [dispute] = await objectsOf(life, 'dispute');
  if (!dispute) throw new Error('the fake made no dispute');
  for (const turn of ['once', 'twice', 'late']) await tell(life, dispute, turn);
  expect(await life.state()).toBe('past-due');
  const [invoice] = await life.collections();
  expect(invoice?.dueCents).toBe(5880);
  await life.pays('pm_card_visa');
  expect(await payInvoice(life.owner, { invoiceId: invoice?.invoiceId ?? '' }, { now: life.now() })).toEqual({
    outcome: 'paid',
  });
  expect(await life.state()).toBe('active');
});

test('an event about what is nobody’s, or of a kind unknown here, is put aside and changes nothing', async () => {
  const life = await openLife(fake, '2029-06-02T09:00:00Z');
  await life.pays('pm_card_visa');
  await tell(life, { id: 'prod_unknown', object: 'product' }, 'once');
  const event = await life.database.webhookEvent.findUniqueOrThrow({
    where: { id: 'evt_once_prod_unknown' },
  });
  expect(event.processedAt).not.toBeNull();
  expect(await life.invoices()).toEqual([]);
});

test('a mandate that is revoked says so beside the account', async () => {
  const life = await openLife(fake, '2029-07-02T09:00:00Z');
  await life.pays('pm_sepaDebit_success_fr');
  const { organizationId } = life;
  const read = () => life.database.paymentMethod.findFirstOrThrow({ where: { organizationId } });
  expect((await read()).mandateStatus).toBe('active');
  await detachPaymentMethod((await read()).vendorId);
  const mandates = await life.database.$queryRaw<Stored[]>`
    SELECT "id", "kind" AS "object" FROM sandbox.stripe_object
    WHERE "kind" = 'mandate' AND "data"->>'payment_method' = ${(await read()).vendorId}`;
  for (const mandate of mandates) await tell(life, mandate, 'once');
  expect((await read()).mandateStatus).toBe('inactive');
});
