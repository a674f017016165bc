import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { createOrganization } from '../factories/organization';
import { backUp } from '../../scripts/backup.mjs';
import { describeTables, qualified } from '../../scripts/describe-tables.mjs';
import { restore } from '../../scripts/restore.mjs';
import { appendEvidence } from '~/records/learning/append-evidence.server';
import { verifyChain, type ChainHead } from '~/domain/evidence/verify-chain';
import type { EvidenceRecord } from '~/domain/evidence/evidence-hash';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';

const source = process.env.DATABASE_URL ?? '';
let folder: string;
let target: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'assidu-backup-'));
  target = await makeDatabase(`assidu_test_${inject('runId')}_restored_${process.env.VITEST_POOL_ID ?? '1'}`);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function query<Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values?: unknown[],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

async function makeDatabase(name: string): Promise<string> {
  await query(inject('databaseServer'), `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  await query(inject('databaseServer'), `CREATE DATABASE "${name}"`);
  const url = new URL(inject('databaseServer'));
  url.pathname = `/${name}`;
  return url.href;
}

/** An organization with a chain of three records, and a file on disk. */
async function prepareSource(): Promise<{ stream: string; dataDir: string; note: string }> {
  const { organizationId } = await createOrganization({ name: 'Été, « accents »\tet tabulations \\N' });
  const stream = `enrolment:${createId()}`;
  // Found nowhere else in the backup, whatever other tests have stored.
  const note = `parcours ${createId()}`;
  for (const kind of ['launch', 'reading', 'completion']) {
    const entry = {
      stream,
      kind,
      source: 'player',
      occurredAt: new Date(),
      payload: { minutes: 12, note: `${note}\n✓` },
    };
    await inTransaction(forOrganization(organizationId), (tx) =>
      appendEvidence(tx, organizationId, entry, new Date()),
    );
  }
  const dataDir = join(folder, 'data');
  mkdirSync(join(dataDir, 'files/ab'), { recursive: true });
  writeFileSync(join(dataDir, 'files/ab/logo.png'), Buffer.from([0, 255, 10, 13]));
  return { stream, dataDir, note };
}

async function contents(url: string): Promise<Record<string, string[]>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const all: Record<string, string[]> = {};
  for (const table of await describeTables(client)) {
    const { rows } = await client.query<{ row: string }>(
      `SELECT t::text AS row FROM ${qualified(table)} t ORDER BY 1`,
    );
    all[qualified(table)] = rows.map(({ row }) => row);
  }
  await client.end();
  return all;
}

test('a restored copy holds every row, file and secret, and its chains of evidence are intact', async () => {
  const { stream, dataDir } = await prepareSource();
  const file = join(folder, 'assidu.backup');
  const made = await backUp({ databaseUrl: source, dataDir, file, secret: 'kept-secret' });
  const restored = join(folder, 'restored');
  mkdirSync(restored);
  const done = await restore({ databaseUrl: target, dataDir: restored, file });

  expect(done).toMatchObject({ tables: made.tables, rows: made.rows, files: 1 });
  expect(await contents(target)).toEqual(await contents(source));
  expect(readFileSync(join(restored, 'files/ab/logo.png'))).toEqual(Buffer.from([0, 255, 10, 13]));
  expect(readFileSync(join(restored, 'secret'), 'utf8')).toBe('kept-secret');

  const records = await query<EvidenceRecord & pg.QueryResultRow>(
    target,
    'SELECT * FROM "EvidenceRecord" WHERE stream = $1 ORDER BY sequence',
    [stream],
  );
  const [head] = await query<ChainHead & pg.QueryResultRow>(
    target,
    'SELECT * FROM "EvidenceStream" WHERE stream = $1',
    [stream],
  );
  expect(verifyChain(records, head)).toMatchObject({ intact: true, count: 3 });
  await expect(query(target, 'UPDATE "EvidenceRecord" SET kind = $1', ['x'])).rejects.toThrow(/append-only/);
});

test('tables that the fakes made come back too, and go on counting from where they were', async () => {
  const { dataDir } = await prepareSource();
  await query(source, 'CREATE SCHEMA IF NOT EXISTS sandbox');
  await query(
    source,
    'CREATE TABLE sandbox.trial (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, word text UNIQUE)',
  );
  await query(source, `INSERT INTO sandbox.trial (word) VALUES ('un'), ('deux')`);
  const file = join(folder, 'assidu.backup');
  await backUp({ databaseUrl: source, dataDir, file });
  await query(source, 'DROP TABLE sandbox.trial');
  await restore({ databaseUrl: target, dataDir: join(folder, 'restored'), file });
  await query(target, `INSERT INTO sandbox.trial (word) VALUES ('trois')`);
  expect(await query(target, 'SELECT id, word FROM sandbox.trial ORDER BY id')).toEqual([
    { id: '1', word: 'un' },
    { id: '2', word: 'deux' },
    { id: '3', word: 'trois' },
  ]);
  await expect(query(target, `INSERT INTO sandbox.trial (word) VALUES ('un')`)).rejects.toThrow(/unique/);
});

test('a backup is not restored over what is there', async () => {
  const { dataDir } = await prepareSource();
  const file = join(folder, 'assidu.backup');
  await backUp({ databaseUrl: source, dataDir, file });
  await expect(restore({ databaseUrl: source, dataDir: join(folder, 'other'), file })).rejects.toThrow(
    /not empty/,
  );
  await expect(restore({ databaseUrl: target, dataDir, file })).rejects.toThrow(/holds files already/);
  await expect(backUp({ databaseUrl: source, dataDir, file })).rejects.toThrow(/exists/);
});

test('a damaged backup restores nothing at all', async () => {
  const { dataDir, note } = await prepareSource();
  const file = join(folder, 'assidu.backup');
  await backUp({ databaseUrl: source, dataDir, file });
  const plain = execFileSync('gunzip', ['-c', file], { maxBuffer: 2 ** 28 });
  const damage = async (bytes: Buffer) => {
    const damaged = join(folder, 'damaged.backup');
    writeFileSync(damaged, execFileSync('gzip', ['-c'], { input: bytes, maxBuffer: 2 ** 28 }));
    await restore({ databaseUrl: target, dataDir: join(folder, 'restored'), file: damaged });
  };
  const changed = Buffer.from(plain);
  changed.write('P', plain.lastIndexOf(note));
  await expect(damage(changed)).rejects.toThrow(/EvidenceRecord/);
  await expect(damage(plain.subarray(0, plain.length - 200))).rejects.toThrow(/cut short/);
  await expect(damage(Buffer.from('something else entirely'))).rejects.toThrow(/not a backup/);
  expect(await query(target, 'SELECT * FROM "Organization"')).toEqual([]);
  await restore({ databaseUrl: target, dataDir: join(folder, 'restored'), file });
  expect((await query(target, 'SELECT 1 FROM "Organization"')).length).toBeGreaterThan(0);
});
