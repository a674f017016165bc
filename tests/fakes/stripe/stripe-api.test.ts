import { afterAll, expect, test } from 'vitest';
import { startStripeFake } from './start-stripe-fake';

const fake = await startStripeFake({ databaseUrl: process.env.DATABASE_URL ?? '' });
afterAll(() => fake.stop());

type Json = Record<string, unknown> & { id: string; data: { id: string }[]; error: Record<string, unknown> };

async function call(
  request: string,
  form: Record<string, string> = {},
  headers: Record<string, string> = {},
) {
  const [method = 'GET', path = ''] = request.split(' ');
  const body = new URLSearchParams(form);
  const url = `${fake.url}/v1/${path}${method === 'GET' && body.size > 0 ? `?${body}` : ''}`;
  const response = await fetch(url, {
    ...{ method, headers: { Authorization: `Bearer ${fake.secretKey}`, ...headers } },
    ...(method === 'POST' && { body }),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Json };
}

test('no key and a wrong key are refused in the vendor’s words', async () => {
  for (const headers of [{ Authorization: '' }, { Authorization: 'Bearer sk_test_another' }]) {
    const answer = await call('GET customers', {}, headers);
    expect(answer).toMatchObject({ status: 401, body: { error: { type: 'invalid_request_error' } } });
  }
});

test.each([
  ['GET customers/cus_none', {}, 404, { code: 'resource_missing', param: 'id' }],
  ['GET payment_intents/pi_none', {}, 404, { code: 'resource_missing', param: 'intent' }],
  ['GET nothing', {}, 404, { message: expect.stringContaining('Unrecognized request URL') }],
  ['POST customers', { colour: 'red' }, 400, { code: 'parameter_unknown', param: 'colour' }],
  ['POST payment_intents', { currency: 'eur' }, 400, { code: 'parameter_missing', param: 'amount' }],
  ['POST payment_intents', { amount: 'ten', currency: 'eur' }, 400, { code: 'parameter_invalid_integer' }],
  ['GET customers', { limit: '101' }, 400, { param: 'limit' }],
  ['POST checkout/sessions', { mode: 'payment' }, 400, { param: 'mode' }],
])('%s %j answers %i with its reason', async (request, form, status, error) => {
  const answer = await call(request, form as Record<string, string>);
  expect(answer.status).toBe(status);
  expect(answer.body.error).toMatchObject({ type: 'invalid_request_error', ...error });
});

test('a refusal carries the payment that it is about, and the charge that failed', async () => {
  const { status, body } = await call('POST payment_intents', {
    ...{ amount: '4900', currency: 'eur', confirm: 'true', payment_method: 'pm_card_chargeDeclined' },
  });
  expect(status).toBe(402);
  expect(body.error).toMatchObject({
    ...{ type: 'card_error', code: 'card_declined', decline_code: 'generic_decline' },
    payment_intent: { status: 'requires_payment_method', amount: 4900, amount_received: 0 },
    payment_method: { type: 'card', card: { last4: '0002' } },
  });
  const charge = await call(`GET charges/${String(body.error.charge)}`);
  expect(charge.body).toMatchObject({
    ...{ status: 'failed', paid: false, failure_code: 'card_declined' },
    outcome: { type: 'issuer_declined' },
  });
});

test('a key gives the same answer again and takes no other parameters', async () => {
  const key = { 'Idempotency-Key': `k-${process.pid}-${Date.now()}` };
  const first = await call('POST customers', { name: 'A' }, key);
  const again = await call('POST customers', { name: 'A' }, key);
  expect(again.body).toEqual(first.body);
  expect(again.headers.get('Idempotent-Replayed')).toBe('true');
  const other = await call('POST customers', { name: 'B' }, key);
  expect(other).toMatchObject({ status: 400, body: { error: { type: 'idempotency_error' } } });
});

test('of two requests under one key at once, one is told to wait', async () => {
  const key = { 'Idempotency-Key': `c-${process.pid}-${Date.now()}` };
  const answers = await Promise.all([1, 2, 3].map(() => call('POST customers', { name: 'C' }, key)));
  const statuses = answers.map(({ status }) => status);
  expect(statuses).toContain(200);
  expect(statuses.every((status) => status === 200 || status === 409)).toBe(true);
  const made = answers.filter(({ status }) => status === 200).map(({ body }) => body.id);
  expect(new Set(made).size).toBe(1);
});

test('a list is read page by page, either way', async () => {
  const email = `pages-${Date.now()}@stripe.test`;
  const ids: string[] = [];
  for (const name of ['1', '2', '3']) ids.unshift((await call('POST customers', { name, email })).body.id);
  const page = (query: Record<string, string>) => call('GET customers', { email, limit: '2', ...query });
  const first = await page({});
  expect(first.body).toMatchObject({ object: 'list', has_more: true });
  expect(first.body.data.map(({ id }) => id)).toEqual(ids.slice(0, 2));
  const second = await page({ starting_after: ids[1]! });
  expect(second.body).toMatchObject({ has_more: false, data: [{ id: ids[2] }] });
  const back = await page({ ending_before: ids[2]! });
  expect(back.body.data.map(({ id }) => id)).toEqual(ids.slice(0, 2));
});

test('what is asked to be expanded is given whole, and only what can be', async () => {
  const made = await call('POST setup_intents', {
    ...{ payment_method: 'pm_sepaDebit_success_de', confirm: 'true' },
    ...{ 'allowed_payment_method_types[0]': 'sepa_debit', 'expand[0]': 'mandate' },
    'mandate_data[customer_acceptance][type]': 'offline',
  });
  expect(made.body).toMatchObject({ status: 'succeeded', mandate: { object: 'mandate', status: 'active' } });
  const listed = await call('GET setup_intents', { 'expand[]': 'data.payment_method' });
  expect(listed.body.data[0]).toMatchObject({ payment_method: { sepa_debit: { country: 'DE' } } });
  const wrong = await call(`GET setup_intents/${made.body.id}`, { 'expand[]': 'colour' });
  expect(wrong.status).toBe(400);
});

test('a customer that is deleted is gone, and their cards with them', async () => {
  const { id } = (await call('POST customers', { name: 'Gone' })).body;
  const method = (await call('POST payment_methods/pm_card_visa/attach', { customer: id })).body.id;
  expect((await call(`DELETE customers/${id}`)).body).toMatchObject({ id, deleted: true });
  expect((await call(`GET customers/${id}`)).status).toBe(404);
  expect((await call(`GET payment_methods/${method}`)).body.customer).toBeNull();
});

test('a page under another name cannot reach the vendor', async () => {
  const { request } = await import('node:http');
  const { port } = new URL(fake.url);
  const status = await new Promise((resolve, reject) => {
    const headers = { host: 'evil.example' };
    request({ host: '127.0.0.1', port, path: '/hosted.css', headers }, (answer) =>
      resolve(answer.resume().statusCode),
    )
      .on('error', reject)
      .end();
  });
  expect(status).toBe(403);
});
