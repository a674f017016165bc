import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, normalize, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { readEntries } from './backup-file.mjs';
import { describeTables, qualified } from './describe-tables.mjs';
import { checkSettings } from './installation.mjs';
import { applyMigrations } from './migrate.mjs';
import { openDatabase } from './open-database.mjs';
import { isMain, Problem, runMain } from './problem.mjs';
import { listMigrations } from './schema-engine.mjs';

/**
 * Puts a backup into an empty database and data directory: whole, or not at all.
 * @param {{ databaseUrl: string, dataDir: string, file: string }} what
 * @returns {Promise<{ tables: number, rows: number, files: number, madeAt: string }>}
 */
export async function restore({ databaseUrl, dataDir, file }) {
  if (!existsSync(file)) throw new Problem(`There is no file ${file}.`);
  const files = join(resolve(dataDir), 'files');
  if (existsSync(files) && readdirSync(files).length > 0) {
    throw new Problem(`${files} holds files already: a backup is restored into an empty data directory.`);
  }
  const arriving = `${files}.arriving`;
  rmSync(arriving, { recursive: true, force: true });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await refuseUnlessEmpty(client);
    const done = await load(client, databaseUrl, arriving, file);
    if (existsSync(arriving)) {
      rmSync(files, { recursive: true, force: true });
      renameSync(arriving, files);
    }
    if (done.secret) writeFileSync(join(resolve(dataDir), 'secret'), done.secret, { mode: 0o600 });
    await client.query('COMMIT');
    await applyMigrations(databaseUrl); // those that came after the backup
    return done;
  } finally {
    rmSync(arriving, { recursive: true, force: true });
    await client.end(); // and with it a transaction that did not come to its end
  }
}

/** @param {pg.Client} client @param {string} databaseUrl @param {string} arriving @param {string} file */
async function load(client, databaseUrl, arriving, file) {
  const done = { tables: 0, rows: 0, files: 0, madeAt: '', secret: '' };
  /** @type {Pick<import('./backup-file.mjs').About, 'sequences' | 'unfinishedJobs'>} */
  let about = { sequences: [], unfinishedJobs: [] };
  for await (const { header, content, finish } of readEntries(file)) {
    if (header.kind === 'about') {
      about = header;
      Object.assign(done, { madeAt: header.madeAt, secret: header.secret ?? '' });
      for await (const chunk of content()) throw new Problem(`${file} is damaged (${chunk.length}).`);
      await finish();
      await prepare(client, databaseUrl, header.migrations);
    } else if (header.kind === 'table') {
      done.rows += await loadTable(client, header, content(), finish);
      done.tables += 1;
    } else if (header.kind === 'file') {
      const path = within(arriving, header.path);
      mkdirSync(dirname(path), { recursive: true });
      await pipeline(Readable.from(content()), createWriteStream(path, { mode: 0o600 }));
      await finish();
      done.files += 1;
    } else if (header.tables !== done.tables || header.files !== done.files) {
      throw new Problem(`${file} is damaged: it lacks tables or files.`);
    }
  }
  for (const { name, value } of about.sequences) await client.query('SELECT setval($1, $2)', [name, value]);
  // The queue is not in the backup: work it had not finished is handed over again, under the same ids.
  await client.query('UPDATE "OutboxMessage" SET "deliveredAt" = NULL WHERE id::text = ANY ($1)', [
    about.unfinishedJobs,
  ]);
  return done;
}

/** Makes the tables as they were, and lets rows in without triggers. @param {pg.Client} client @param {string} databaseUrl @param {string[]} migrations */
async function prepare(client, databaseUrl, migrations) {
  const known = new Set(listMigrations());
  const unknown = migrations.find((name) => !known.has(name));
  if (unknown)
    throw new Problem(`The backup is of a later version (${unknown}): restore it with that version.`);
  await applyMigrations(databaseUrl, migrations.at(-1));
  await client.query('BEGIN');
  try {
    await client.query(`SET LOCAL session_replication_role = 'replica'`);
  } catch {
    throw new Problem(
      'To restore, the user of DATABASE_URL must be a superuser, or be granted SET ON PARAMETER session_replication_role.',
    );
  }
}

/**
 * @param {pg.Client} client
 * @param {import('./describe-tables.mjs').Table} table
 * @param {AsyncIterable<Buffer>} content
 * @param {() => Promise<import('./backup-file.mjs').Counted>} finish
 * @returns {Promise<number>}
 */
async function loadTable(client, table, content, finish) {
  if (table.schema !== 'public') {
    await client.query(`CREATE SCHEMA IF NOT EXISTS "${table.schema}"`);
    for (const statement of table.statements) await client.query(statement);
  }
  const into = client.query(copyFrom(`COPY ${qualified(table)} (${table.columns.join(', ')}) FROM STDIN`));
  await pipeline(Readable.from(content), into);
  const { rows } = await finish();
  const { rows: counted } = await client.query(`SELECT count(*)::int AS count FROM ${qualified(table)}`);
  if (counted[0].count !== rows)
    throw new Problem(`${qualified(table)} has ${counted[0].count} rows instead of ${rows}.`);
  return counted[0].count;
}

/** @param {pg.Client} client */
async function refuseUnlessEmpty(client) {
  for (const table of await describeTables(client)) {
    const { rowCount } = await client.query(`SELECT 1 FROM ${qualified(table)} LIMIT 1`);
    if (rowCount || table.schema !== 'public') {
      throw new Problem(
        'The database is not empty: a backup is restored into an empty one, by another DATA_DIR or DATABASE_URL.',
      );
    }
  }
}

/** @param {string} folder @param {string} path */
function within(folder, path) {
  const full = normalize(join(folder, path));
  if (!full.startsWith(folder + sep))
    throw new Problem(`The backup names a file outside its folder: ${path}.`);
  return full;
}

async function main() {
  const file = process.argv[2];
  if (!file)
    throw new Problem('Name the file to restore, as in: DATA_DIR=restored npm run restore -- assidu.backup');
  const { env } = checkSettings(process.env);
  const database = await openDatabase(env);
  try {
    const done = await restore({ databaseUrl: database.url, dataDir: env.DATA_DIR, file });
    console.log(
      `Restored ${done.rows} rows of ${done.tables} tables and ${done.files} files, as of ${done.madeAt}.`,
    );
    console.log('Check it by: npm run job -- verify-evidence');
  } finally {
    await database.close();
  }
}

if (isMain(import.meta.url)) await runMain(main);
