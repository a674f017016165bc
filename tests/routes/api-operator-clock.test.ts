import { afterEach, expect, test, vi } from 'vitest';
import { businessNow } from '~/platform/clock.server';
import { forAccounts } from '~/platform/tenancy.server';
import { listOperatorActs } from '~/use-cases/lifecycle/list-operator-acts.server';
import { createTokenHolder } from '../factories/api-token';
import { performClockMoves } from '../factories/clock-move';
import { createOperatorToken } from '../factories/operator';
import { callApi, type ApiCall } from '../setup/api-client';
import { sandboxClock } from '../setup/sandbox-clock';

sandboxClock();

afterEach(() => {
  process.env.SANDBOX = '1';
});

type Clock = { now: string; moving: boolean; ran: { job: string; at: string; changed: object }[] };

const inDays = async (days: number) =>
  new Date((await businessNow()).getTime() + days * 86_400_000).toISOString();

/** A move asked for by a connector, with a worker that performs it meanwhile. */
async function move(call: ApiCall) {
  const reply = callApi('POST /operator/clock', call);
  await vi.waitFor(async () => expect(await performClockMoves()).toBeGreaterThan(0), { timeout: 10_000 });
  return reply;
}

test('the clock is moved, and the answer tells what ran on the way', async () => {
  const { operator, token } = await createOperatorToken();
  const session = {
    ...{ id: `expired-${operator.userId}`, userId: operator.userId },
    ...{ address: '192.0.2.1', device: 'test' },
  };
  const [past, now] = [new Date(Date.now() - 90 * 86_400_000), await inDays(2)];
  await forAccounts().session.create({
    data: { ...session, createdAt: past, expiresAt: past, lastSeenAt: past },
  });
  const reply = await move({ token, body: { now } });
  expect(reply).toMatchObject({ status: 200, body: { now, moving: false } });
  const { ran } = reply.body as Clock;
  expect(ran.find(({ job }) => job === 'sweep-expired')).toMatchObject({ changed: { sessions: 1 } });
  const moments = ran.map(({ at }) => at);
  expect(moments).toEqual([...moments].sort());
  expect(moments.every((at) => at <= now)).toBe(true);

  const read = await callApi('GET /operator/clock', { token });
  expect(read).toMatchObject({ status: 200, body: { moving: false, ran } });
  expect((read.body as Clock).now >= now).toBe(true);
  const { items } = await listOperatorActs(operator, {});
  expect(items[0]).toMatchObject({ action: 'clock.moved', details: { to: now } });
});

test.each([
  ['back', -1, 'clock-backwards'],
  ['more than five years ahead', 5 * 366 + 2, 'clock-too-far'],
])('it does not go %s', async (_where, days, code) => {
  const { token } = await createOperatorToken();
  const reply = await callApi('POST /operator/clock', { token, body: { now: await inDays(days) } });
  expect(reply).toMatchObject({ status: 422, body: { code } });
  expect(await forAccounts().clockMove.count({ where: { finishedAt: null } })).toBe(0);
});

test.each([[{}], [{ now: 'tomorrow' }], [{ now: 1 }], [{ now: '2031-01-01T00:00:00Z', days: 3 }]])(
  'what is no instant is refused: %j',
  async (body) => {
    const { token } = await createOperatorToken();
    const reply = await callApi('POST /operator/clock', { token, body });
    expect(reply).toMatchObject({ status: 422, body: { code: 'invalid-input' } });
  },
);

test('a second move is refused while one runs', async () => {
  const { token } = await createOperatorToken();
  const first = callApi('POST /operator/clock', { token, body: { now: await inDays(1) } });
  await vi.waitFor(async () =>
    expect(await callApi('GET /operator/clock', { token })).toMatchObject({ body: { moving: true } }),
  );
  const second = await callApi('POST /operator/clock', { token, body: { now: await inDays(2) } });
  expect(second).toMatchObject({ status: 409, body: { code: 'clock-moving' } });
  await performClockMoves();
  expect(await first).toMatchObject({ status: 200 });
});

test('the same key moves once and answers the same, with another body it is refused', async () => {
  const { token } = await createOperatorToken();
  const headers = { 'Idempotency-Key': 'advance-1' };
  const body = { now: await inDays(1) };
  const first = await move({ token, headers, body });
  const again = await callApi('POST /operator/clock', { token, headers, body });
  expect(first.status).toBe(200);
  expect(again).toMatchObject({ status: 200, body: first.body as object });
  const other = await callApi('POST /operator/clock', { token, headers, body: { now: await inDays(3) } });
  expect(other).toMatchObject({ status: 409, body: { code: 'idempotency-conflict' } });
  const { token: elsewhere } = await createOperatorToken();
  const now = await inDays(1);
  expect(await move({ token: elsewhere, headers, body: { now } })).toMatchObject({
    status: 200,
    body: { now },
  });
});

test('five calls at once with one key make one move', async () => {
  const { token } = await createOperatorToken();
  const headers = { 'Idempotency-Key': 'advance-2' };
  const body = { now: await inDays(1) };
  const before = await forAccounts().clockMove.count();
  const calls = Promise.all(
    [1, 2, 3, 4].map(() => callApi('POST /operator/clock', { token, headers, body })),
  );
  const last = await move({ token, headers, body });
  for (const reply of [...(await calls), last])
    expect(reply).toMatchObject({ status: 200, body: { now: body.now } });
  expect(await forAccounts().clockMove.count()).toBe(before + 1);
});

test('a move that its worker left half done is taken up again from where the clock stands', async () => {
  const { token } = await createOperatorToken();
  const now = await inDays(3);
  const reply = callApi('POST /operator/clock', { token, body: { now } });
  const killed = AbortSignal.abort(new Error('the worker is gone'));
  await vi.waitFor(() => expect(performClockMoves(killed)).rejects.toThrow('the worker is gone'));
  expect(await callApi('GET /operator/clock', { token })).toMatchObject({ body: { moving: true } });
  await performClockMoves();
  expect(await reply).toMatchObject({ status: 200, body: { now } });
});

test('for members, and outside a sandbox, there is no such address', async () => {
  const body = { now: await inDays(1) };
  const { token: member } = await createTokenHolder();
  const { token } = await createOperatorToken();
  const callers = [{ token: member }, { token }];
  for (const caller of callers) {
    if (caller.token === token) process.env.SANDBOX = '0';
    for (const call of ['GET /operator/clock', 'POST /operator/clock']) {
      const reply = await callApi(call, { ...caller, ...(call.startsWith('POST') && { body }) });
      expect(reply, call).toMatchObject({ status: 404, body: { code: 'not-found' } });
    }
  }
});
