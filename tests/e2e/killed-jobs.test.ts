import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import pg from 'pg';
import { billingDay, fillBilling } from '../bench/billing-dataset';
import { startProduct, type Product } from '../setup/start-product';
import { dayAway, sellTrainings } from './many-orders';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

const organizations = 60;

let product: Product;
let pool: pg.Pool;
let environment: Record<string, string>;

test.beforeAll(async () => {
  product = await startProduct();
  pool = new pg.Pool({ connectionString: product.databaseUrl, max: 2 });
  environment = JSON.parse(readFileSync(join(product.dataDir, 'running.json'), 'utf8')) as Record<
    string,
    string
  >;
  await fillBilling(pool, { organizations, users: 12 });
});
test.afterAll(async () => {
  await pool?.end();
  await product?.stop();
});

const rows = async <Row extends pg.QueryResultRow>(sql: string, ...values: unknown[]) =>
  (await pool.query<Row>(sql, values)).rows;

/** Runs a job by hand; with `killAfterMs` it is killed for good then. Resolves to whether it came to its end. */
async function job(name: string, asOf: string, killAfterMs?: number): Promise<boolean> {
  const child = spawn(process.execPath, ['build/server/command.js', 'job', name, '--as-of', asOf], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      ...environment,
      DATABASE_URL: product.databaseUrl,
      SANDBOX: '1',
      LOG_LEVEL: 'error',
    },
  });
  const ended = new Promise<boolean>((resolve) => child.once('exit', (code) => resolve(code === 0)));
  if (killAfterMs !== undefined) {
    await wait(killAfterMs); // a moment like any other to be killed at
    child.kill('SIGKILL');
  }
  return ended;
}

/** Kills a job again and again a little later, then lets two run to their end at once. */
async function killedAgainAndAgain(name: string, asOf: string = billingDay.asOf): Promise<void> {
  for (const ms of [350, 450, 550, 700, 850]) await job(name, asOf, ms);
  expect(await Promise.all([job(name, asOf), job(name, asOf)])).toEqual([true, true]);
}

const mine = `"organizationId"::text LIKE '00000001-%'`;

test('a billing run that is killed issues each invoice once, without a gap', async () => {
  await killedAgainAndAgain('bill-subscriptions');
  const invoices = await rows<{ organizationId: string; lines: number }>(
    `SELECT i."organizationId", count(l."key")::int AS "lines" FROM "Invoice" i
     JOIN "InvoiceLine" l ON l."organizationId" = i."organizationId" AND l."invoiceId" = i."id"
     WHERE i.${mine} GROUP BY i."organizationId", i."id"`,
  );
  expect(invoices).toHaveLength(organizations);
  expect(new Set(invoices.map(({ organizationId }) => organizationId)).size).toBe(organizations);
  const [series] = await rows<{ last: number; issued: number }>(
    `SELECT s."last", (SELECT count(*)::int FROM "Invoice" WHERE "issuedOn" >= '2027-01-01') AS "issued"
     FROM "InvoiceSeries" s WHERE s."year" = 2027`,
  );
  // The demo's organizations are billed too.
  expect(series?.issued).toBeGreaterThanOrEqual(organizations);
  expect(series?.last).toBe(series?.issued);
});

test('a collection that is killed asks for each payment once', async () => {
  const ask = async (path: string, body: Record<string, string>) => {
    const answer = await fetch(`${environment.STRIPE_API_URL}/v1${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${environment.STRIPE_SECRET_KEY}` },
      body: new URLSearchParams(body),
    });
    return (await answer.json()) as { id: string; payment_method: string };
  };
  const customer = await ask('/customers', { email: 'u1@o1.test' });
  const setup = await ask('/setup_intents', {
    ...{ customer: customer.id, payment_method: 'pm_card_visa', confirm: 'true', usage: 'off_session' },
    'payment_method_types[]': 'card',
  });
  await pool.query(`UPDATE "Subscription" SET "customerId" = $1 WHERE ${mine}`, [customer.id]);
  await pool.query(
    `INSERT INTO "PaymentMethod" ("organizationId", "id", "vendorId", "kind", "last4", "isDefault", "createdAt")
     SELECT "organizationId", gen_random_uuid(), $1, 'card', '4242', true, now() FROM "Subscription" WHERE ${mine}`,
    [setup.payment_method],
  );
  await killedAgainAndAgain('collect-invoices');
  const collections = await rows<{ status: string; count: number }>(
    `SELECT "status", count(*)::int AS "count" FROM "InvoiceCollection" WHERE ${mine} GROUP BY "status"`,
  );
  expect(collections).toEqual([{ status: 'paid', count: organizations }]);
  const [charged] = await rows<{ payments: number; attempts: number }>(
    `SELECT count(*)::int AS "payments", count(DISTINCT "data"->'metadata'->>'attemptId')::int AS "attempts"
     FROM sandbox.stripe_object WHERE "kind" = 'payment_intent' AND "customer" = $1`,
    customer.id,
  );
  expect(charged).toEqual({ payments: organizations, attempts: organizations });
});

test('a purge that is killed goes on where it stopped, and gives one receipt', async () => {
  const [some] = await rows<{ organizationId: string }>(
    `SELECT "organizationId" FROM "Subscription" WHERE ${mine} ORDER BY "organizationId" LIMIT 1`,
  );
  const id = some?.organizationId ?? '';
  const over = { endsAt: '2027-03-01T00:00:00Z', endReason: 'cancelled', period: null, anchorOn: null };
  await pool.query(
    `UPDATE "Subscription" SET "contract" = "contract" || $2::jsonb WHERE "organizationId" = $1`,
    [id, JSON.stringify(over)],
  );
  await pool.query(
    `UPDATE "ContractAgenda" SET "purgeAt" = '2027-04-01', "billAt" = NULL WHERE "organizationId" = $1`,
    [id],
  );
  await pool.query(
    `INSERT INTO "AuditEntry" ("organizationId", "id", "action", "actorKind", "actorName", "subjectKind", "occurredAt")
     SELECT $1, gen_random_uuid(), 'member.updated', 'system', 'system', 'member', now() FROM generate_series(1, 30000)`,
    [id],
  );
  await killedAgainAndAgain('purge-organizations');
  const [purge] = await rows<{ status: string; entries: number }>(
    `SELECT "status", ("counts"->'rows'->>'AuditEntry')::int AS "entries" FROM "Purge" WHERE "organizationId" = $1`,
    id,
  );
  expect(purge?.status).toBe('done');
  expect(purge?.entries).toBeGreaterThanOrEqual(30_000);
  expect(await rows(`SELECT 1 FROM "Organization" WHERE "id" = $1`, id)).toEqual([]);
  expect(await rows(`SELECT 1 FROM "SeatEvent" WHERE "organizationId" = $1`, id)).toEqual([]);
});

test('orders settled and invoiced by jobs that are killed are settled once, and numbered without a gap', async () => {
  const sold = await sellTrainings(product.origin, 30);
  const ended = `${dayAway(10)}T12:00:00Z`;
  await killedAgainAndAgain('settle-orders', ended);
  const settled = await rows<{ kept: number; chained: number; audited: number; owed: number }>(
    `SELECT (SELECT count(*)::int FROM "OrderSettlement" s WHERE s."orderId" = o."id") AS "kept",
       (SELECT count(*)::int FROM "EvidenceRecord" e WHERE e."organizationId" = o."organizationId"
         AND e."stream" = 'order:' || o."id" AND e."kind" = 'settled') AS "chained",
       (SELECT count(*)::int FROM "AuditEntry" a WHERE a."organizationId" = o."organizationId"
         AND a."action" = 'order.settled' AND a."subjectId" = o."id"::text) AS "audited",
       (SELECT ("settlement"->>'clientTraining')::int FROM "OrderSettlement" s WHERE s."orderId" = o."id") AS "owed"
     FROM "TrainingOrder" o WHERE o."id" = ANY($1) AND o."settledAt" IS NOT NULL ORDER BY o."id"`,
    sold,
  );
  const owed = settled.map((one) => one.owed);
  expect(Math.min(...owed)).toBeGreaterThan(0);
  expect(settled).toEqual(owed.map((cents) => ({ kept: 1, chained: 1, audited: 1, owed: cents })));
  expect(settled).toHaveLength(sold.length);

  await killedAgainAndAgain('invoice-orders', ended);
  const invoiced = await rows<{ owed: number }>(
    `SELECT sum("excludingVat")::int AS "owed" FROM "SaleInvoice"
     WHERE "orderId" = ANY($1) AND "purpose" <> 'compensation' GROUP BY "orderId" ORDER BY "orderId"`,
    sold,
  );
  expect(invoiced.map((one) => one.owed)).toEqual(owed);
  const numbers = await rows<{ number: string }>(`SELECT "number" FROM "SaleInvoice" ORDER BY "number"`);
  const places = numbers.map(({ number }) => Number(/\d+$/.exec(number)?.[0]));
  expect(places).toEqual(places.map((_, index) => index + 1));
});
