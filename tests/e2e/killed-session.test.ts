import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import pg from 'pg';
import { signIn, type Client } from '../setup/http-client';
import { startProduct, type Product } from '../setup/start-product';

test.describe.configure({ timeout: 180_000 });

let product: Product;
let pool: pg.Pool;

test.beforeAll(async () => {
  product = await startProduct();
  pool = new pg.Pool({ connectionString: product.databaseUrl, max: 2 });
});
test.afterAll(async () => {
  await pool?.end();
  await product?.stop();
});

const rows = async <Row extends pg.QueryResultRow>(sql: string, ...values: unknown[]) =>
  (await pool.query<Row>(sql, values)).rows;

/** The demo's session that begins shortly. */
async function roomThatOpens(): Promise<string> {
  const [session] = await rows<{ id: string }>(
    `SELECT "id" FROM "LiveSession" WHERE "startsAt" > now() AND "roomKind" = 'built-in' ORDER BY "startsAt" LIMIT 1`,
  );
  const id = session?.id ?? '';
  await pool.query(`UPDATE "HalfDay" SET "startsAt" = now() - interval '5 minutes' WHERE "sessionId" = $1`, [
    id,
  ]);
  return id;
}

/** A page in the room: sends its signs one after the other, each again until it is acknowledged. */
function openPage(browser: Client, sessionId: string) {
  const pageId = randomUUID();
  const acknowledged: number[] = [];
  let refused = 0;

  async function sendOnce(number: number, at: string): Promise<boolean> {
    try {
      const signs = [{ number, kind: number === 0 ? 'joined' : 'seen', at }];
      const json = { pageId, clientNow: new Date().toISOString(), signs };
      const response = await browser.send('POST', `/rooms/${sessionId}/presence`, { body: { json } });
      await response.body?.cancel();
      return response.status === 200;
    } catch {
      return false; // nobody answers while the server is away
    }
  }

  return {
    pageId,
    acknowledged,
    refused: () => refused,
    async sendUntil(done: () => boolean) {
      for (let number = 0; !done(); number += 1) {
        const at = new Date().toISOString();
        while (!(await sendOnce(number, at))) refused += 1;
        acknowledged.push(number);
      }
    },
  };
}

test('a server that is killed during a session loses no sign it acknowledged, and doubles none', async () => {
  const sessionId = await roomThatOpens();
  const people = ['learner@demo.test', 'amina@demo.test', 'bruno@demo.test'];
  const browsers = await Promise.all(
    people.map((email) => signIn(product.origin, email, 'demo-assidu-2026')),
  );
  const pages = browsers.map((browser) => openPage(browser, sessionId));
  let done = false;
  const sending = Promise.all(pages.map((page) => page.sendUntil(() => done)));
  const count = () => Math.min(...pages.map(({ acknowledged }) => acknowledged.length));
  for (const kills of [1, 2, 3]) {
    const before = count();
    await expect.poll(count, { timeout: 60_000, intervals: [50] }).toBeGreaterThan(before + 15);
    const first = product.processOf('server');
    process.kill(first, 'SIGKILL');
    const again = () => {
      try {
        return product.processOf('server');
      } catch {
        return first; // between two lives
      }
    };
    await expect.poll(again, { timeout: 60_000, message: `life ${kills + 1}` }).not.toBe(first);
  }
  const last = count();
  await expect.poll(count, { timeout: 60_000 }).toBeGreaterThan(last + 5);
  done = true;
  await sending;

  expect(pages.some((page) => page.refused() > 0)).toBe(true);
  for (const { pageId, acknowledged } of pages) {
    const kept = await rows<{ number: number; records: number }>(
      `SELECT substring("eventKey" from '[0-9]+$')::int AS "number", count(*)::int AS "records"
       FROM "EvidenceRecord" WHERE "stream" = $1 AND "payload"->>'connection' LIKE $2
       GROUP BY 1 ORDER BY 1`,
      `session:${sessionId}`,
      `${pageId}:%`,
    );
    expect(kept).toEqual(acknowledged.map((number) => ({ number, records: 1 })));
  }
  const stays = await rows(
    `SELECT 1 FROM "PresenceInterval" WHERE "sessionId" = $1 GROUP BY "connection" HAVING count(*) > 1`,
    sessionId,
  );
  expect(stays).toEqual([]);
});
