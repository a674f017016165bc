import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openStripe } from '../../setup/open-stripe';
import { listen } from '../listen';
import { startStripeFake } from './start-stripe-fake';

/** What stands for the product: it notes what comes, and says what it is told to say. */
const arrived: { body: Buffer; signature: string }[] = [];
let says = 200;
const product = await listen(
  createServer((request, response) => {
    void read(request).then((body) => {
      arrived.push({ body, signature: String(request.headers['stripe-signature']) });
      response.writeHead(says).end();
    });
  }),
  0,
);
async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
const webhookUrl = `${product.url}/webhooks/stripe`;

const fake = await openStripe({ webhookUrl });
const { createPayment } = await import('~/integrations/stripe/create-payment.server');
const { ensureCustomer } = await import('~/integrations/stripe/ensure-customer.server');
const { readPayment } = await import('~/integrations/stripe/read-payment.server');
const { verifyWebhookSignature } = await import('~/integrations/stripe/verify-webhook-signature.server');
const { setBusinessNow } = await import('~/platform/clock.server');
const { database } = await import('~/platform/database.server');

const customerId = await ensureCustomer({ organizationId: randomUUID(), name: 'Lens', email: 'a@lens.test' });
const pay = () =>
  createPayment({
    ...{ customerId, paymentMethodId: 'pm_card_visa', amount: 4900, currency: 'eur' },
    ...{ description: 'Facture', metadata: {}, key: randomUUID() },
  });
const events = () =>
  arrived.map(({ body, signature }) => {
    const event = verifyWebhookSignature(body, signature);
    if (!event) throw new Error('an event that nobody signed');
    return event;
  });
const typesOf = (objectId: string) =>
  events()
    .filter((event) => event.objectId === objectId)
    .map(({ type }) => type);
const lifeOfPayment = ['payment_intent.created', 'payment_intent.succeeded'];
const until = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 20 });

beforeEach(async () => {
  await until(() => expect(typesOf(customerId)).toEqual(['customer.created']));
});
afterEach(async () => {
  says = 200;
  fake.setFaults({ mode: 'ok', duplicateWebhooks: false, reorder: false });
  await fake.releaseWebhooks();
  await database.businessClock.deleteMany();
});
afterAll(async () => {
  await fake.stop();
  await product.stop();
});

test('each event arrives signed, and says which object to read again', async () => {
  const { id } = await pay();
  await until(() => expect(typesOf(id).sort()).toEqual(lifeOfPayment));
  const event = events().find(({ type, objectId }) => type === 'payment_intent.succeeded' && objectId === id);
  expect(event).toMatchObject({
    id: expect.stringMatching(/^evt_/),
    objectKind: 'payment_intent',
    livemode: false,
  });
  expect((await readPayment(event?.objectId ?? '')).status).toBe('succeeded');
});

test('one byte changed, and nobody has signed it', () => {
  const { body, signature } = arrived[0]!;
  expect(verifyWebhookSignature(body, signature)).not.toBeNull();
  expect(verifyWebhookSignature(Buffer.concat([body, Buffer.from(' ')]), signature)).toBeNull();
  expect(verifyWebhookSignature(body, null)).toBeNull();
});

test('signatures follow real time while the sandbox is a year ahead', async () => {
  await setBusinessNow(new Date(Date.now() + 365 * 86_400_000));
  const { id } = await pay();
  await until(() => expect(typesOf(id).sort()).toEqual(lifeOfPayment));
  const event = arrived
    .map(({ body }) => JSON.parse(body.toString()) as { created: number; data: { object: { id: string } } })
    .find(({ data }) => data.object.id === id);
  expect((event?.created ?? 0) * 1000).toBeGreaterThan(Date.now() + 364 * 86_400_000);
});

test('what the product does not take comes again until it does', async () => {
  says = 500;
  const { id } = await pay();
  await until(() => expect(typesOf(id).length).toBeGreaterThanOrEqual(3));
  says = 200;
  const before = arrived.length;
  await until(() =>
    expect(
      new Set(
        events()
          .slice(before)
          .filter(({ objectId }) => objectId === id)
          .map(({ type }) => type),
      ).size,
    ).toBe(2),
  );
});

test('events are held until they are released, doubled, and out of order', async () => {
  fake.setFaults({ holdWebhooks: true, duplicateWebhooks: true, reorder: true });
  const { id } = await pay();
  await fake.settle();
  expect(typesOf(id)).toEqual([]);
  await fake.releaseWebhooks();
  const doubled = lifeOfPayment.toReversed().flatMap((type) => [type, type]);
  expect(typesOf(id)).toEqual(doubled);
  const ids = events()
    .filter(({ objectId }) => objectId === id)
    .map((event) => event.id);
  expect(new Set(ids).size).toBe(2);
});

test('what waits when the vendor stops goes on after it has started again', async () => {
  const databaseUrl = process.env.DATABASE_URL ?? '';
  fake.setFaults({ holdWebhooks: true });
  const { id } = await pay();
  expect(typesOf(id)).toEqual([]);
  const { webhookSecret } = fake;
  const second = await startStripeFake({ databaseUrl, webhookUrl, webhookSecret });
  await until(() => expect(typesOf(id).sort()).toEqual(lifeOfPayment));
  await second.stop();
});

test('faults are set over HTTP too, and nonsense is refused', async () => {
  const set = (faults: object) =>
    fetch(`${fake.url}/faults`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(faults),
    });
  expect((await set({ mode: 'often' })).status).toBe(400);
  expect((await set({ webhooks: 'none' })).status).toBe(400);
  expect(await (await set({ mode: 'down', holdWebhooks: true })).json()).toMatchObject({ mode: 'down' });
  expect(
    (await fetch(`${fake.url}/v1/customers`, { headers: { Authorization: `Bearer ${fake.secretKey}` } }))
      .status,
  ).toBe(503);
  await fetch(`${fake.url}/webhooks/release`, { method: 'POST' });
});
