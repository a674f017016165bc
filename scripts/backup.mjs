import {
  createReadStream,
  createWriteStream,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { MAGIC, jsonFrame, writeEntry } from './backup-file.mjs';
import { describeSequences, describeTables, qualified } from './describe-tables.mjs';
import { checkSettings } from './installation.mjs';
import { openDatabase } from './open-database.mjs';
import { isMain, Problem, runMain } from './problem.mjs';

const unfinished = `SELECT id::text FROM pgboss.job WHERE state IN ('created', 'retry', 'active')`;

/**
 * Writes one file with every row as of one instant, the files kept on disk, and the secret that opens what is sealed.
 * The product may go on running.
 * @param {{ databaseUrl: string, dataDir: string, file: string, secret?: string }} what
 * @returns {Promise<{ tables: number, rows: number, files: number }>}
 */
export async function backUp({ databaseUrl, dataDir, file, secret }) {
  if (existsSync(file)) throw new Problem(`${file} exists: name another file.`);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const done = { tables: 0, rows: 0, files: 0 };
  const part = `${file}.part`;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const entries = Readable.from(writeAll(client, resolve(dataDir), secret, done), { objectMode: false });
    await pipeline(entries, createGzip({ level: 5 }), createWriteStream(part, { mode: 0o600, flush: true }));
    await client.query('COMMIT');
    renameSync(part, file);
    return done;
  } finally {
    rmSync(part, { force: true });
    await client.end();
  }
}

/**
 * @param {pg.Client} client @param {string} dataDir @param {string | undefined} secret
 * @param {{ tables: number, rows: number, files: number }} done
 */
async function* writeAll(client, dataDir, secret, done) {
  yield Buffer.from(MAGIC);
  const { rows: applied } = await client.query(
    'SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1',
  );
  const { rows: queue } = await client.query(`SELECT to_regclass('pgboss.job') IS NOT NULL AS present`);
  const jobs = queue[0].present ? (await client.query(unfinished)).rows : [];
  const about = {
    migrations: applied.map(({ name }) => name),
    sequences: await describeSequences(client),
    unfinishedJobs: jobs.map(({ id }) => id),
    madeAt: new Date().toISOString(),
    ...(secret && { secret }),
  };
  yield* writeEntry({ kind: 'about', ...about }, []);
  for (const table of await describeTables(client)) {
    const rows = client.query(copyTo(`COPY ${qualified(table)} (${table.columns.join(', ')}) TO STDOUT`));
    yield* writeEntry({ kind: 'table', ...table }, rows, () => ({ rows: rows.rowCount }));
    done.tables += 1;
    done.rows += rows.rowCount;
  }
  const files = join(dataDir, 'files');
  for (const path of filesIn(files)) {
    if (path.startsWith('incoming') || !existsSync(join(files, path))) continue; // not yet, or no longer, a file
    yield* writeEntry({ kind: 'file', path }, createReadStream(join(files, path)));
    done.files += 1;
  }
  yield jsonFrame({ kind: 'end', tables: done.tables, files: done.files });
}

/** @param {string} folder @returns {string[]} paths below it */
function filesIn(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

async function main() {
  const file = process.argv[2];
  if (!file) throw new Problem('Name the file to write, as in: npm run backup -- assidu-2026-11-22.backup');
  const { env } = checkSettings(process.env);
  const database = await openDatabase(env);
  try {
    const secret = process.env.APP_SECRET ? undefined : readSecret(env.DATA_DIR);
    const done = await backUp({ databaseUrl: database.url, dataDir: env.DATA_DIR, file, secret });
    console.log(`Wrote ${file}: ${done.rows} rows of ${done.tables} tables, ${done.files} files.`);
    if (secret)
      console.log('It holds personal data and the secret of this installation: keep it as you would those.');
  } finally {
    await database.close();
  }
}

/** @param {string} dataDir */
function readSecret(dataDir) {
  const path = join(resolve(dataDir), 'secret');
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

if (isMain(import.meta.url)) await runMain(main);
