import { SignJWT, importPKCS8 } from 'jose';
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyJaasSignature } from '~/integrations/jaas/verify-jaas-signature.server';
import { listen } from '../listen.ts';
import { startJaasFake, type JaasFake } from './start-jaas-fake.ts';

type Received = { body: string; signature: string };

const received: Received[] = [];
let answer = 200;
let fake: JaasFake;
let product: Awaited<ReturnType<typeof listen>>;

beforeAll(async () => {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      received.push({ body, signature: String(request.headers['x-jaas-signature']) });
      response.writeHead(answer).end();
    });
  });
  product = await listen(server, 0);
  fake = await startJaasFake({ databaseUrl: process.env.DATABASE_URL ?? '', webhookUrl: product.url });
});

afterAll(async () => {
  await fake.stop();
  await product.stop();
});

async function tokenFor(room: string, change: { kid?: string; sub?: string } = {}) {
  const { appId, keyId, privateKey } = fake.account;
  const user = { id: 'participant-1', name: 'Léa', moderator: 'false' };
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ room, context: { user, features: {} } })
    .setProtectedHeader({ alg: 'RS256', kid: change.kid ?? keyId, typ: 'JWT' })
    .setAudience('jitsi')
    .setIssuer('chat')
    .setSubject(change.sub ?? appId)
    .setNotBefore(now - 5)
    .setExpirationTime(now + 60)
    .sign(await importPKCS8(privateKey, 'RS256'));
}

const post = (path: string, body: string) =>
  fetch(`${fake.url}/${fake.account.appId}/${path}`, { method: 'POST', body });

const types = () => received.map(({ body }) => (JSON.parse(body) as { eventType: string }).eventType);

test('a stay in a room is told by signed events, again until they are taken in', async () => {
  answer = 503;
  const joined = await post('room-1/join', await tokenFor('room-1'));
  const { participant } = (await joined.json()) as { participant: string };
  await expect.poll(types).toContain('PARTICIPANT_JOINED');
  answer = 200;
  await post('room-1/leave', participant);
  await expect.poll(types, { timeout: 8000 }).toContain('ROOM_DESTROYED');
  await expect.poll(() => types().filter((type) => type === 'ROOM_CREATED').length).toBeGreaterThan(1);
  for (const { body, signature } of received) {
    const { webhookSecret } = fake.account;
    expect(verifyJaasSignature(Buffer.from(body), signature, webhookSecret, new Date())).toBe(true);
  }
  const left = received.find(({ body }) => body.includes('PARTICIPANT_LEFT'))!;
  expect(JSON.parse(left.body)).toMatchObject({
    fqn: `${fake.account.appId}/room-1`,
    data: { id: 'participant-1', participantId: participant },
  });
});

test('tokens for another room, of another key or account open nothing', async () => {
  for (const token of [
    await tokenFor('room-3'),
    await tokenFor('room-2', { kid: 'other' }),
    await tokenFor('room-2', { sub: 'other' }),
    'no token',
  ]) {
    expect((await post('room-2/join', token)).status).toBe(403);
  }
});

test('the console shows the same account ever after', async () => {
  const again = await startJaasFake({ databaseUrl: process.env.DATABASE_URL ?? '' });
  expect(again.account).toEqual(fake.account);
  await again.stop();
});
