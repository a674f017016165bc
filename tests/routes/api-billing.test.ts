import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStripe } from '../setup/open-stripe';

process.env.SANDBOX = '1';
const fake = await openStripe();
const { openLife } = await import('../setup/contract-life');
const { createTokenHolder } = await import('../factories/api-token');
const { callApi } = await import('../setup/api-client');
const { getInvoiceFile } = await import('~/use-cases/billing/get-invoice-file.server');
const { tellContract } = await import('../factories/contract');
afterAll(() => fake.stop());

type Holder = Awaited<ReturnType<typeof createTokenHolder>>;

let life: Awaited<ReturnType<typeof openLife>>;
let token: string;
let trainer: Holder;
let stranger: Holder;

/** Business since 3 November on ten users; it is 20 November. */
beforeAll(async () => {
  life = await openLife(fake, '2026-11-03T08:00:00Z');
  const { organizationId } = life;
  await life.pays('pm_card_visa');
  await life.chooses('business');
  ({ token } = await createTokenHolder({ organizationId }));
  trainer = await createTokenHolder({ organizationId, role: 'trainer' });
  stranger = await createTokenHolder();
  await life.registers(9);
  await life.until('2026-11-20T10:00:00Z');
}, 60_000);

test('the subscription tells its period, its seats and its price', async () => {
  expect(await callApi('GET /subscription', { token })).toMatchObject({
    status: 200,
    body: {
      ...{ plan: 'business', state: 'active', anchorDay: 3, unitPrice: 600, paidSeats: 10 },
      currentPeriod: { from: '2026-11-03', to: '2026-12-03' },
      registeredUsers: 12,
    },
  });
});

test('seats are priced as the next invoice will bill them, and a repeated key answers the same', async () => {
  const quote = {
    dueNow: { excludingVat: 0, vat: 0, includingVat: 0, currency: 'EUR' },
    adjustment: { seats: 7, days: 13, daysInPeriod: 30, excludingVat: 1820 },
    nextInvoice: { on: '2026-12-03', excludingVat: 12020, vat: 2404, includingVat: 14424 },
    monthlyAfter: { excludingVat: 10200 },
  };
  expect(await callApi('POST /seat-quotes', { token, body: { add: 7 } })).toMatchObject({
    status: 200,
    body: quote,
  });
  const headers = { 'Idempotency-Key': 'quote-1' };
  for (const _time of [1, 2]) {
    const answer = await callApi('POST /seat-quotes', { token, headers, body: { add: 7 } });
    expect(answer).toMatchObject({ status: 200, body: quote });
  }
  expect(await callApi('POST /seat-quotes', { token, headers, body: { add: 8 } })).toMatchObject({
    status: 409,
    body: { code: 'idempotency-conflict' },
  });
  const later = await callApi('POST /seat-quotes', { token, body: { add: 7, on: '2026-12-02' } });
  expect(later.body).toMatchObject({ adjustment: { days: 1, excludingVat: 140 } });
});

test.each([
  [{ add: 0 }, 'add'],
  [{ add: 1.5 }, 'add'],
  [{ on: '2026-12-01' }, 'add'],
  [{ add: 1, on: '2026-02-30' }, 'on'],
  [{ add: 1, on: '2026-11-19' }, 'on'],
  [{ add: 1, seats: 2 }, 'seats'],
])('a quote of %j is refused with its path', async (body, path) => {
  expect(await callApi('POST /seat-quotes', { token, body })).toMatchObject({
    status: 422,
    body: { code: 'invalid-input', errors: [{ path }] },
  });
});

test('invoices are listed and read line by line, in the words of the reader', async () => {
  const list = await callApi('GET /invoices', { token });
  const { items, next } = list.body as { items: { id: string; number: string }[]; next: null };
  expect(next).toBeNull();
  expect(items).toHaveLength(1);
  const { id } = items[0] ?? { id: '' };
  const issuedOn = (await life.invoices())[0]?.issuedOn.toISOString().slice(0, 10);
  expect((await callApi(`GET /invoices/${id}`, { token })).body).toEqual(items[0]);
  expect(items[0]).toMatchObject({
    // The series never goes back: other tests may have issued at later days.
    ...{ kind: 'invoice', status: 'paid', issuedOn, dueOn: issuedOn, due: 0 },
    ...{ excludingVat: 6000, vat: 1200, includingVat: 7200, currency: 'EUR' },
    lines: [
      {
        ...{ quantity: 10, unitPrice: 600, vatRate: 2000, excludingVat: 6000, rule: 'P09' },
        description: expect.stringContaining('Business: 10 users') as string,
      },
    ],
  });
  const french = await callApi(`GET /invoices/${id}`, { token, headers: { 'Accept-Language': 'fr' } });
  expect(JSON.stringify(french.body)).toContain('10 utilisateurs');
  expect(await callApi('GET /invoices?status=overdue', { token })).toMatchObject({ body: { items: [] } });
  expect(await callApi('GET /invoices?colour=red', { token })).toMatchObject({ status: 422 });
});

test('an invoice is fetched as PDF with its data, and as the data alone, in either language', async () => {
  const [invoice] = await life.invoices();
  const about = { invoiceId: invoice?.id ?? '', language: 'en' as const };
  const pdf = await getInvoiceFile(life.owner, { ...about, format: 'pdf' });
  expect(Buffer.from(pdf.bytes).subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.name).toBe(`${invoice?.number ?? ''}.pdf`);
  const again = await getInvoiceFile(life.owner, { ...about, format: 'pdf' });
  expect(Buffer.from(again.bytes).equals(Buffer.from(pdf.bytes))).toBe(true);
  const xml = await getInvoiceFile(life.owner, { ...about, format: 'xml' });
  expect(new TextDecoder().decode(xml.bytes)).toContain(`<ram:ID>${invoice?.number ?? ''}</ram:ID>`);
});

test('strangers find nothing, trainers may not, and nothing is written where one only reads', async () => {
  const [invoice] = await life.invoices();
  const id = invoice?.id ?? '';
  for (const path of [`/invoices/${id}`, `/invoices/${id}.pdf`, `/invoices/${id}.xml`]) {
    expect(await callApi(`GET ${path}`, stranger)).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    });
    expect(await callApi(`GET ${path}`, trainer)).toMatchObject({ status: 403 });
  }
  expect(await callApi('GET /invoices', stranger)).toMatchObject({ body: { items: [] } });
  for (const call of ['GET /subscription', 'GET /invoices']) {
    expect(await callApi(call, trainer)).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
  }
  expect(await callApi('POST /seat-quotes', { ...trainer, body: { add: 1 } })).toMatchObject({ status: 403 });
  expect(await callApi('POST /invoices', { token, body: {} })).toMatchObject({ status: 405 });
  expect(await callApi('GET /seat-quotes', { token })).toMatchObject({ status: 405 });
});

test('a suspension leaves the subscription and its invoices readable to those who pay, and nothing else', async () => {
  const { organizationId } = life;
  const { token: payer } = await createTokenHolder({ organizationId, role: 'billing' });
  await tellContract(organizationId, [{ kind: 'suspended', at: life.now() }], life.now());
  const subscription = await callApi('GET /subscription', { token: payer });
  expect(subscription).toMatchObject({ status: 200, body: { state: 'suspended', purgeOn: '2026-12-19' } });
  expect(await callApi('GET /invoices', { token: payer })).toMatchObject({ status: 200 });
  expect(await callApi('POST /seat-quotes', { token: payer, body: { add: 1 } })).toMatchObject({
    status: 403,
    body: { code: 'organization-suspended' },
  });
  expect(await callApi('GET /subscription', { token })).toMatchObject({ status: 403 });
});
