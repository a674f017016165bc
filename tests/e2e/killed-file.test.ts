import { existsSync, readdirSync } from 'node:fs';
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import pg from 'pg';
import { verifyFile } from '../../scripts/verify-file.mjs';
import { openClient } from '../setup/http-client';
import { startProduct, type Product } from '../setup/start-product';
import { adminToken } from './walkers';

test.describe.configure({ timeout: 240_000 });

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

/** What lies of a file on the disk: folders of runs, archives begun and whole. */
function lying(fileId: string): string[] {
  const root = join(product.dataDir, 'files', 'evidence');
  const folders = existsSync(root) ? readdirSync(root) : [];
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder)).filter((name) => name.startsWith(fileId)),
  );
}

/** Makes the rules that every participant was sent so large that an archive takes long enough to be caught half written. */
async function enlargeRules(): Promise<void> {
  const { rows } = await pool.query<{ storeKey: string }>(
    `SELECT f."storeKey" FROM "SaleSettings" s JOIN "StoredFile" f
     ON f."organizationId" = s."organizationId" AND f."id" = s."internalRulesFileId"`,
  );
  expect(rows).toHaveLength(1);
  await truncate(join(product.dataDir, 'files', rows[0]?.storeKey ?? ''), 128 * 1024 * 1024);
}

/** Kills the worker for good as soon as something new of that ending lies there. */
async function killAt(fileId: string, ending: RegExp): Promise<void> {
  const known = new Set(lying(fileId));
  const until = Date.now() + 60_000;
  while (!lying(fileId).some((name) => !known.has(name) && ending.test(name))) {
    if (Date.now() > until) throw new Error(`nothing came that ends as ${String(ending)}`);
    await wait(5); // between two looks
  }
  process.kill(product.processOf('worker'), 'SIGKILL');
}

test('a worker that is killed as it writes an evidence file and its archive leaves one good file in the end', async () => {
  const connector = openClient(product.origin, { Authorization: `Bearer ${adminToken}` });
  const read = async <Body>(path: string) => (await (await connector.get(path)).json()) as Body;
  await enlargeRules();
  const { items } = await read<{ items: { id: string }[] }>('/api/v1/orders');
  const orderId = items[0]?.id ?? '';
  const asked = await connector.send('POST', `/api/v1/orders/${orderId}/evidence-file`, {
    body: { json: {} },
  });
  const { id } = (await asked.json()) as { id: string };
  await killAt(id, /[0-9a-f]$/);
  await killAt(id, /\.zip\.part$/);
  await killAt(id, /\.zip\.part$/);

  type State = { status: string; sha256: string | null };
  const state = () => read<State>(`/api/v1/evidence-files/${id}`);
  await expect.poll(async () => (await state()).status, { timeout: 120_000, intervals: [250] }).toBe('ready');
  const { rows } = await pool.query(`SELECT "id" FROM "EvidenceFile" WHERE "orderId" = $1`, [orderId]);
  expect(rows).toEqual([{ id }]);
  const { rows: versions } = await pool.query(
    `SELECT DISTINCT "version" FROM "IssuedDocument" WHERE "orderId" = $1`,
    [orderId],
  );
  expect(versions).toEqual([{ version: 1 }]);
  const whole = lying(id).filter((name) => name.endsWith('.zip'));
  expect(whole).toHaveLength(1);
  const file = join(product.dataDir, 'dossier.zip');
  const answer = await connector.get(`/api/v1/evidence-files/${id}/file`);
  await writeFile(file, Buffer.from(await answer.arrayBuffer()));
  const { problems, parts, manifest } = await verifyFile(file);
  expect(problems).toEqual([]);
  expect(parts).toBe(manifest.parts.length);
});
