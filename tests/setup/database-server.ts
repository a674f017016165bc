import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { takeLock } from '../../scripts/lock.mjs';
import { applyMigrations } from '../../scripts/migrate.mjs';
import { runningCluster, startCluster } from '../../scripts/postgres.mjs';

const sharedDir = '.cache/test-postgres';

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: string;
    templateDatabase: string;
    runId: string;
  }
}

/**
 * One PostgreSQL server without durability for the whole run (TEST_DATABASE_URL names another), and in it a
 * migrated template, made anew only when the migrations change. Workers clone it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = process.env.TEST_DATABASE_URL ?? (await sharedServer());
  const runId = `${process.pid}`;
  const template = `assidu_template_${migrationsHash()}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query('SELECT pg_advisory_lock(1)');
  await dropLeftovers(client);
  const exists = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
  if (exists.rowCount === 0) {
    await client.query(`CREATE DATABASE "${template}_making"`);
    await applyMigrations(databaseUrl(server, `${template}_making`));
    await client.query(`ALTER DATABASE "${template}_making" RENAME TO "${template}"`);
  }
  await client.query('SELECT pg_advisory_unlock(1)');
  project.provide('databaseServer', server);
  project.provide('templateDatabase', template);
  project.provide('runId', runId);
  return async () => {
    const mine = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE datname LIKE $1',
      [`assidu_test_${runId}_%`],
    );
    for (const { datname } of mine.rows) await client.query(`DROP DATABASE "${datname}" WITH (FORCE)`);
    const others = await client.query(`SELECT 1 FROM pg_database WHERE datname LIKE 'assidu_test_%'`);
    await client.end();
    if (!process.env.TEST_DATABASE_URL && others.rowCount === 0) await stopSharedServer();
  };
}

/** Databases of runs that were killed before they could drop them. */
async function dropLeftovers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `SELECT datname FROM pg_database WHERE datname LIKE 'assidu_test_%' OR datname LIKE '%_making'`,
  );
  for (const { datname } of rows) {
    const run = Number(/^assidu_test_(\d+)_/.exec(datname)?.[1] ?? 0);
    if (run === 0 || !isRunning(run)) await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The server that runs started side by side share; the last one to end stops it. */
async function sharedServer(): Promise<string> {
  const lock = await waitForLock();
  try {
    const running = runningCluster(sharedDir);
    return (running ?? (await startCluster({ dataDir: sharedDir, durable: false }))).url;
  } finally {
    lock.release();
  }
}

async function stopSharedServer(): Promise<void> {
  const lock = await waitForLock();
  try {
    const running = runningCluster(sharedDir);
    const connected = running && (await hasOtherConnections(running.url));
    if (running && !connected) await running.stop();
  } finally {
    lock.release();
  }
}

async function waitForLock(): Promise<{ release: () => void }> {
  for (;;) {
    const lock = takeLock(sharedDir);
    if (lock.held) return lock;
    await pause(100);
  }
}

async function hasOtherConnections(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client.query(
    `SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
  );
  await client.end();
  return rowCount !== 0;
}

function migrationsHash(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync('prisma/migrations').sort()) {
    if (name.endsWith('.toml')) continue;
    hash.update(name).update(readFileSync(`prisma/migrations/${name}/migration.sql`));
  }
  return hash.digest('hex').slice(0, 12);
}

function databaseUrl(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
