import { expect, test } from 'vitest';
import { creditSale } from '~/use-cases/sales/credit-sale.server';
import { createApiToken } from '~/use-cases/organizations/create-api-token.server';
import { createTokenHolder } from '../factories/api-token';
import { createAcceptedOrder, type AcceptedOrder } from '../factories/order';
import { createAdvance } from '../factories/sale';
import { callApi } from '../setup/api-client';

async function connector(order: AcceptedOrder) {
  const { token } = await createApiToken(order.admin, { name: 'ERP' }, { now: new Date() });
  const [ada, ben] = order.participants.map(({ enrolmentId }) => enrolmentId);
  const agreement = {
    ...{ opco: 'Opco Santé', number: 'SAN-1', receivedAt: '2026-11-15T09:00:00Z', subrogation: true },
    ...{ hours: 7.5, hourlyRate: 15_000, cap: 300_000, participants: [ada, ben] },
    ...{ from: order.order.startsOn, to: order.order.endsOn },
  };
  const record = (body: object, headers = {}) =>
    callApi(`POST /orders/${order.orderId}/agreements`, { token, body: { ...agreement, ...body }, headers });
  return { token, agreement, record };
}

test('an agreement is recorded once for a key, with hours of whole minutes and what is odd about it', async () => {
  const order = await createAcceptedOrder();
  const { agreement, record } = await connector(order);
  const headers = { 'Idempotency-Key': 'one' };
  const [first, again] = [await record({}, headers), await record({}, headers)];
  expect(first).toMatchObject({
    status: 201,
    body: {
      ...{ ...agreement, receivedAt: '2026-11-15T09:00:00.000Z', opco: 'opco-sante' },
      ...{ orderId: order.orderId, opcoName: 'Opco Santé', amends: null, warnings: ['hours-above-order'] },
    },
  });
  expect(again.body).toEqual(first.body);
  expect((await record({ hours: 7 }, headers)).status).toBe(409);
  expect((await record({ opco: 'Fonds régional' })).body).toMatchObject({
    ...{ opco: 'other', opcoName: 'Fonds régional' },
    warnings: ['hours-above-order', 'borne-twice'],
  });
});

test.each([
  ['hours', { hours: 7.333 }, 'Give hours that come to whole minutes, 7.5 for example.'],
  ['hourlyRate', { hourlyRate: 150.5 }, 'Give a whole number of cents, without decimals.'],
  ['cap', { cap: -1 }, ''],
  ['to', { from: '2026-12-02', to: '2026-12-01' }, ''],
  ['participants', { participants: [] }, ''],
  ['receivedAt', { receivedAt: 'yesterday' }, ''],
])('what cannot be right is refused at its path: %s', async (path, wrong, message) => {
  const { record } = await connector(await createAcceptedOrder());
  const answer = await record(wrong);
  expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-input', errors: [{ path }] } });
  if (message) expect(answer.body).toMatchObject({ errors: [{ message }] });
});

test('the settlement has the shape of the interface; people not on the order are named; strangers see nothing', async () => {
  const order = await createAcceptedOrder();
  const { token, record } = await connector(order);
  const stranger = await createTokenHolder();
  const refused = await record({ participants: [order.client.clientId] });
  expect(refused).toMatchObject({ status: 422, body: { code: 'people-not-on-order' } });
  expect((refused.body as { title: string }).title).toContain(order.client.clientId);
  await record({});
  const asOf = '2026-11-20T08:00:00Z';
  const settled = await callApi(`GET /orders/${order.orderId}/settlement?asOf=${asOf}`, { token });
  expect(settled).toMatchObject({
    status: 200,
    body: {
      ...{ final: false, price: 360_000, currency: 'EUR', orderId: order.orderId, reasons: [], kept: null },
      ...{ forecast: { lost: 0, halfDaysUnsigned: 0 }, tasks: expect.any(Array) },
    },
  });
  const { lines } = settled.body as { lines: object[] };
  expect(lines).toHaveLength(10);
  expect(Object.keys(lines[0]!)).toEqual(
    expect.arrayContaining([
      ...['enrolmentId', 'kind', 'id', 'plannedMinutes', 'deliveredMinutes', 'fundableMinutes', 'reason'],
      ...['sessionId', 'borneBy', 'evidence', 'provisional'],
    ]),
  );
  expect((await callApi(`GET /orders/${order.orderId}/settlement?when=now`, { token })).status).toBe(422);
  const theirs = { token: stranger.token };
  expect((await callApi(`GET /orders/${order.orderId}/settlement`, theirs)).status).toBe(404);
});

test('the documents of an order are told with what is open, what is due and what comes; to strangers nothing', async () => {
  const { admin, orderId, invoiceId, number, client, now } = await createAdvance();
  const { token } = await createApiToken(admin, { name: 'ERP' }, { now: new Date() });
  const credit = { extent: 'part', amount: 60_000, outcome: 'final', reason: 'Geste commercial' } as const;
  await creditSale(admin, { ...credit, invoiceId }, { now });
  const { status, body } = await callApi(`GET /orders/${orderId}/invoices`, { token });
  const advance = { id: invoiceId, number, kind: 'advance', payer: 'client', buyer: client.name };
  expect([status, body]).toMatchObject([
    200,
    {
      invoices: [
        { ...advance, includingVat: 360_000, open: 300_000, credits: null },
        { kind: 'credit-note', includingVat: -60_000, open: 0, standing: 'deducted', credits: invoiceId },
      ],
      due: [],
      next: [{ purpose: 'balance', payer: 'client', excludingVat: null, waitsFor: 'settlement' }],
    },
  ]);
  const other = await createAcceptedOrder();
  const { token: stranger } = await createApiToken(other.admin, { name: 'ERP' }, { now: new Date() });
  expect((await callApi(`GET /orders/${other.orderId}/invoices`, { token: stranger })).body).toMatchObject({
    due: [{ purpose: 'advance', payer: 'client', excludingVat: 360_000, rule: 'K22', corrects: null }],
  });
  expect((await callApi(`GET /orders/${orderId}/invoices`, { token: stranger })).status).toBe(404);
});
