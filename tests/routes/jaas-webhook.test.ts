import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { forAccounts } from '~/platform/tenancy.server';
import { createJaasAccount, jaasAppId, jaasEventBody, jaasSignature } from '../factories/jaas';
import { createMember } from '../factories/member';
import { requestHandlerOf, type RouteModule } from '../setup/request-handler';

const load = import.meta.glob<RouteModule>('/app/routes/webhooks/jaas.ts');
const module = await load['/app/routes/webhooks/jaas.ts']!();
const handle = requestHandlerOf(
  { webhook: { id: 'webhook', path: 'webhooks/jaas', module } },
  () => new Response(null, { status: 500 }),
);

const owner = await createMember({ role: 'owner' });
const account = await createJaasAccount(owner, { now: new Date() });

const eventBody = (key: string, appId = account.appId) =>
  jaasEventBody(appId, { type: 'ROOM_CREATED', at: new Date(), room: randomUUID(), key });

async function post(body: string, signature: string | null) {
  const response = await handle(
    new Request('http://localhost:3000/webhooks/jaas', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(signature && { 'X-Jaas-Signature': signature }) },
      body,
    }),
  );
  return { status: response.status, body: (await response.json()) as object };
}

const kept = (key: string) => forAccounts().webhookEvent.findMany({ where: { id: { endsWith: key } } });
const handedOver = (key: string) =>
  forAccounts().outboxMessage.findMany({ where: { deliveryKey: { endsWith: key } } });
const refused = { status: 400, body: { code: 'signature-refused' } };

test('a signed event is kept and handed to the worker once, however often it comes', async () => {
  const key = randomUUID();
  const body = eventBody(key);
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => post(body, jaasSignature(body, account.webhookSecret))),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect(await kept(key)).toMatchObject([{ vendor: 'jaas', type: 'ROOM_CREATED', processedAt: null }]);
  expect(await handedOver(key)).toMatchObject([{ payload: { name: 'process-room-event' } }]);
});

test('a hundred events at once are all kept', async () => {
  const keys = Array.from({ length: 100 }, () => randomUUID());
  const answers = await Promise.all(
    keys.map((key) => {
      const body = eventBody(key);
      return post(body, jaasSignature(body, account.webhookSecret));
    }),
  );
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  const ids = keys.map((key) => `jaas:${account.appId}:${key}`);
  expect(await forAccounts().webhookEvent.count({ where: { id: { in: ids } } })).toBe(100);
});

test('the moment of signing may be told in seconds too', async () => {
  const body = eventBody(randomUUID());
  const seconds = Math.floor(Date.now() / 1000);
  expect((await post(body, jaasSignature(body, account.webhookSecret, seconds))).status).toBe(200);
});

test.each<[string, (body: string) => string | null]>([
  ['without a signature', () => null],
  ['with a signature that is none', () => 't=1,v1=abc'],
  ['signed with another secret', (body) => jaasSignature(body, 'whsec_other')],
  ['signed for another body', (body) => jaasSignature(`${body} `, account.webhookSecret)],
  ['signed six minutes ago', (body) => jaasSignature(body, account.webhookSecret, Date.now() - 360_000)],
  ['signed six minutes ahead', (body) => jaasSignature(body, account.webhookSecret, Date.now() + 360_000)],
])('an event %s is refused and leaves nothing', async (_what, signature) => {
  const key = randomUUID();
  const body = eventBody(key);
  expect(await post(body, signature(body))).toMatchObject(refused);
  expect(await kept(key)).toEqual([]);
});

test('an AppID nobody has, and what is no event, are refused alike', async () => {
  const body = eventBody(randomUUID(), jaasAppId());
  expect(await post(body, jaasSignature(body, account.webhookSecret))).toMatchObject(refused);
  expect(await post('no event', jaasSignature('no event', account.webhookSecret))).toMatchObject(refused);
  const other = await createJaasAccount(await createMember({ role: 'owner' }), { now: new Date() });
  const theirs = eventBody(randomUUID(), other.appId);
  expect(await post(theirs, jaasSignature(theirs, account.webhookSecret))).toMatchObject(refused);
});

test('only POST is taken, and not too much of it', async () => {
  expect((await handle(new Request('http://localhost:3000/webhooks/jaas'))).status).toBe(405);
  const large = eventBody('x'.repeat(600 * 1024));
  expect((await post(large, jaasSignature(large, account.webhookSecret))).status).toBe(413);
});
