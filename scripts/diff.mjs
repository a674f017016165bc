import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isMain, Problem, runMain } from './problem.mjs';
import { listMigrations, migrationsFolder, noFilters } from './schema-engine.mjs';
import { openSchemaEngine, readSchema, schemaFolder } from './schema-engine.mjs';

const BY_HAND = '\n-- Written by hand';

/**
 * The SQL that leads from one schema to another, both as files: nothing is read from a database.
 * @param {string | undefined} from folder of the earlier schema, none before the first migration
 * @param {string} to
 * @returns {Promise<string>} empty when they are the same
 */
export async function diffSchemas(from, to) {
  const { engine } = await openSchemaEngine();
  const { stdout } = await engine.diff({
    from: from ? { tag: 'schemaDatamodel', files: readSchema(from) } : { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: readSchema(to) },
    script: true,
    exitCode: null,
    filters: noFilters,
  });
  const sql = stdout ?? '';
  return sql.includes('This is an empty migration') ? '' : sql;
}

/** @param {string} name @param {string} sql */
function writeMigration(name, sql) {
  const folder = join(migrationsFolder, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), sql);
  writeFileSync(join(migrationsFolder, 'migration_lock.toml'), 'provider = "postgresql"\n');
  rmSync(join(folder, 'schema'), { recursive: true, force: true });
  cpSync(schemaFolder, join(folder, 'schema'), { recursive: true });
  console.log(`Wrote ${relative(process.cwd(), folder)}: read its SQL, then commit it with the schema.`);
}

/** @param {string[]} migrations */
const schemaAfter = (migrations) =>
  migrations.slice(-1).map((name) => join(migrationsFolder, name, 'schema'))[0];

async function main() {
  const name = process.argv[2];
  const migrations = existsSync(migrationsFolder) ? listMigrations() : [];
  const last = migrations.at(-1);
  if (name === '--replace' && last) {
    const written = readFileSync(join(migrationsFolder, last, 'migration.sql'), 'utf8');
    const byHand = written.includes(BY_HAND) ? written.slice(written.indexOf(BY_HAND)) : '';
    const sql = await diffSchemas(schemaAfter(migrations.slice(0, -1)), schemaFolder);
    return writeMigration(last, sql + byHand);
  }
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Problem(
      'Name the migration in lower case with underscores, as in: npm run db:diff -- add_sessions. With --replace instead of a name, the last migration, as long as it is not released, is written again and keeps its part written by hand.',
    );
  }
  const sql = await diffSchemas(schemaAfter(migrations), schemaFolder);
  if (sql.trim() === '') {
    console.log('Nothing to write: the schema is the one that the last migration leads to.');
    return;
  }
  const moment = new Date().toISOString().replaceAll(/[-:T]/g, '').slice(0, 14);
  writeMigration(`${moment}_${name}`, sql);
}

if (isMain(import.meta.url)) await runMain(main);
