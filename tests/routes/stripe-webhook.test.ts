import Stripe from 'stripe';
import { beforeEach, expect, test } from 'vitest';
import { forAccounts } from '~/platform/tenancy.server';
import { requestHandlerOf, type RouteModule } from '../setup/request-handler';

const secret = 'whsec_tests_of_the_webhook';
process.env.STRIPE_SECRET_KEY = 'sk_test_webhook';
process.env.STRIPE_WEBHOOK_SECRET = secret;
process.env.STRIPE_API_URL = 'http://127.0.0.1:9';

const load = import.meta.glob<RouteModule>('/app/routes/webhooks/stripe.ts');
const module = await load['/app/routes/webhooks/stripe.ts']!();
const handle = requestHandlerOf(
  { webhook: { id: 'webhook', path: 'webhooks/stripe', module } },
  () => new Response(null, { status: 500 }),
);

const body = (id: string, type = 'payment_intent.succeeded') =>
  JSON.stringify({
    ...{ id, object: 'event', type, livemode: false, created: 1, api_version: null, pending_webhooks: 1 },
    data: { object: { id: 'pi_1', object: 'payment_intent', amount: 4900, receipt_email: 'lea@demo.test' } },
  });
const nowSeconds = () => Math.floor(Date.now() / 1000);
const signature = (payload: string, how: { secret?: string; timestamp?: number } = {}) =>
  Stripe.webhooks.generateTestHeaderString({ payload, secret, ...how });

async function post(payload: string, header: string | null) {
  const response = await handle(
    new Request('http://localhost:3000/webhooks/stripe', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(header && { 'Stripe-Signature': header }) },
      body: payload,
    }),
  );
  return {
    status: response.status,
    type: response.headers.get('Content-Type'),
    body: (await response.json()) as object,
  };
}
const stored = () => forAccounts().webhookEvent.findMany({ orderBy: { id: 'asc' } });
const messages = () =>
  forAccounts().outboxMessage.findMany({ where: { deliveryKey: { startsWith: 'webhook:' } } });

beforeEach(async () => {
  await forAccounts().webhookEvent.deleteMany();
  await forAccounts().outboxMessage.deleteMany({ where: { deliveryKey: { startsWith: 'webhook:' } } });
});

test('a signed event is stored by its identifiers only, and handed to the worker once', async () => {
  const payload = body('evt_1');
  expect(await post(payload, signature(payload))).toMatchObject({ status: 200 });
  expect(await stored()).toEqual([
    {
      ...{ id: 'evt_1', vendor: 'stripe', type: 'payment_intent.succeeded' },
      payload: { objectId: 'pi_1', objectKind: 'payment_intent', livemode: false },
      ...{ receivedAt: expect.any(Date), processedAt: null, attempts: 0, lastError: null },
    },
  ]);
  expect(await messages()).toMatchObject([
    { deliveryKey: 'webhook:evt_1', payload: { name: 'process-webhook', values: { eventId: 'evt_1' } } },
  ]);
});

test('the same event again, also twice at once, answers 200 and changes nothing', async () => {
  const payload = body('evt_2');
  const answers = await Promise.all(Array.from({ length: 5 }, () => post(payload, signature(payload))));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  const [first] = await stored();
  expect((await post(payload, signature(payload))).status).toBe(200);
  expect(await stored()).toEqual([first]);
  expect(await messages()).toHaveLength(1);
});

test('an event of a type that nobody knows is stored too', async () => {
  const payload = body('evt_3', 'something.else');
  expect((await post(payload, signature(payload))).status).toBe(200);
  expect(await stored()).toMatchObject([{ id: 'evt_3', type: 'something.else' }]);
});

test.each<[string, (payload: string) => string | null]>([
  ['without a signature', () => null],
  ['with a signature that is none', () => 't=1,v1=abc'],
  ['signed with another secret', (payload) => signature(payload, { secret: 'whsec_of_somebody_else' })],
  ['signed for another body', () => signature(body('evt_other'))],
  ['signed six minutes ago', (payload) => signature(payload, { timestamp: nowSeconds() - 360 })],
])('a message %s is refused and leaves nothing', async (_what, header) => {
  const payload = body('evt_4');
  const answer = await post(payload, header(payload));
  expect(answer).toMatchObject({
    status: 400,
    type: 'application/problem+json',
    body: { code: 'signature-refused' },
  });
  expect(await stored()).toEqual([]);
  expect(await messages()).toEqual([]);
});

test('four minutes of delay are let pass', async () => {
  const payload = body('evt_5');
  const late = signature(payload, { timestamp: nowSeconds() - 240 });
  expect((await post(payload, late)).status).toBe(200);
});

test('an oversized message is refused, signed or not', async () => {
  const payload = body('x'.repeat(600 * 1024));
  expect(await post(payload, signature(payload))).toMatchObject({
    status: 413,
    body: { code: 'body-too-large' },
  });
  expect(await stored()).toEqual([]);
});

test('a signed message that is no event is refused', async () => {
  expect((await post('no event', signature('no event'))).status).toBe(400);
  expect(await stored()).toEqual([]);
});

test('only POST is taken', async () => {
  const answer = await handle(new Request('http://localhost:3000/webhooks/stripe'));
  expect(answer.status).toBe(405);
  expect(answer.headers.get('Allow')).toBe('POST');
});
