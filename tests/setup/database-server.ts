import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { applyMigrations } from '../../scripts/migrate.mjs';
import { startCluster } from '../../scripts/postgres.mjs';

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
  const given = process.env.TEST_DATABASE_URL;
  const cluster = given ? null : await startCluster({ dataDir: '.cache/test-postgres', durable: false });
  const server = given ?? cluster?.url ?? '';
  const runId = `${process.pid}`;
  const template = `assidu_template_${migrationsHash()}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query('SELECT pg_advisory_lock(1)');
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
    const mine = await client.query<{ datname: string }>('SELECT datname FROM pg_database WHERE datname LIKE $1', [
      `assidu_test_${runId}_%`,
    ]);
    for (const { datname } of mine.rows) await client.query(`DROP DATABASE "${datname}" WITH (FORCE)`);
    await client.end();
    await cluster?.stop();
  };
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
