import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { readEnvironment } from '../app/platform/env.server.ts';
import { root } from './build.mjs';
import { Problem } from './problem.mjs';

/** The checked settings, or a Problem with one sentence a line. @param {NodeJS.ProcessEnv} source */
export function checkSettings(source) {
  const result = readEnvironment(source);
  if (!result.ok) throw new Problem(result.problems.join('\n'));
  return result;
}

/**
 * Records the mode of an installation the first time, and reads it ever after: it never changes.
 * @param {string} url its migrated database
 * @param {NodeJS.ProcessEnv} source
 * @returns {Promise<boolean>} whether it is a sandbox
 */
export async function decideMode(url, source) {
  const intended = checkSettings(source).env.SANDBOX ? 'sandbox' : 'live';
  const [{ mode }] = await query(
    url,
    `WITH made AS (INSERT INTO "Installation" (id, mode, "createdAt") VALUES (1, $1, now()) ON CONFLICT (id) DO NOTHING RETURNING mode)
     SELECT mode FROM made UNION ALL SELECT mode FROM "Installation" LIMIT 1`,
    [intended],
  );
  if (source.SANDBOX?.trim() && mode !== intended) {
    const [is, wanted] = mode === 'sandbox' ? ['a sandbox', 'SANDBOX=0'] : ['no sandbox', 'SANDBOX=1'];
    throw new Problem(
      `This installation is ${is}, which was recorded at its first start and never changes: ${wanted} needs another DATA_DIR or DATABASE_URL.`,
    );
  }
  return mode === 'sandbox';
}

/** Whether the demo has been loaded whole. @param {string} url */
export async function isSeeded(url) {
  await query(url, 'CREATE SCHEMA IF NOT EXISTS sandbox');
  await query(url, 'CREATE TABLE IF NOT EXISTS sandbox.seeded (at timestamptz NOT NULL)');
  return (await query(url, 'SELECT 1 FROM sandbox.seeded')).length > 0;
}

/** @param {string} url */
export async function recordSeeded(url) {
  await query(url, 'INSERT INTO sandbox.seeded VALUES (now())');
}

/**
 * What the web process, the worker and the commands are told.
 * @param {{ source: NodeJS.ProcessEnv, url: string, sandbox: boolean, more?: NodeJS.ProcessEnv }} installation
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnvironment({ source, url, sandbox, more = {} }) {
  const { env } = checkSettings({ ...source, SANDBOX: sandbox ? '1' : '0' });
  const dataDir = resolve(env.DATA_DIR);
  return {
    ...{ NODE_ENV: 'production', ...source },
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    SANDBOX: sandbox ? '1' : '0',
    PORT: String(env.PORT),
    HOST: env.HOST,
    APP_URL: env.APP_URL,
    APP_SECRET: source.APP_SECRET?.trim() || keptSecret(dataDir),
    ASSIDU_VERSION: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
    ...more,
  };
}

/** Made once for the data directory. @param {string} dataDir */
function keptSecret(dataDir) {
  const path = join(dataDir, 'secret');
  mkdirSync(dataDir, { recursive: true });
  if (!existsSync(path)) {
    // Written aside, then linked: of two processes started together, one makes it and both read it whole.
    const own = `${path}.${process.pid}`;
    writeFileSync(own, randomBytes(32).toString('base64url'), { mode: 0o600 });
    try {
      linkSync(own, path);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    } finally {
      rmSync(own);
    }
  }
  return readFileSync(path, 'utf8');
}

/** @param {string} url @param {string} sql @param {unknown[]} [values] */
async function query(url, sql, values) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}
