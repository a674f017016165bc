import pg from 'pg';
import { isMain, Problem, runMain } from './problem.mjs';
import { noFilters, openSchemaEngine, readMigrations } from './schema-engine.mjs';

const ONE_AT_A_TIME = 4_721_551; // advisory lock: two processes started together migrate once

/**
 * Applies the migrations that a database has not had yet, in the format of `prisma migrate deploy`.
 * @param {string} url
 * @param {string} [upTo] the last one to apply, all when not given
 * @returns {Promise<string[]>} names of those applied now
 */
export async function applyMigrations(url, upTo) {
  const lock = new pg.Client({ connectionString: url });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [ONE_AT_A_TIME]);
    const { engine, close } = await openSchemaEngine(url);
    try {
      const applied = await engine.applyMigrations({
        migrationsList: readMigrations(upTo),
        filters: noFilters,
      });
      return applied.appliedMigrationNames;
    } finally {
      await close();
    }
  } catch (error) {
    throw new Problem(
      `The database could not be migrated: ${error instanceof Error ? error.message : error}`,
    );
  } finally {
    await lock.end();
  }
}

async function main() {
  const { openDatabase } = await import('./open-database.mjs');
  const database = await openDatabase(process.env);
  try {
    const applied = await applyMigrations(database.url);
    console.log(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`);
  } finally {
    await database.close();
  }
}

if (isMain(import.meta.url)) await runMain(main);
