import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { takeLock } from './lock.mjs';
import { recordedUrl, startCluster } from './postgres.mjs';
import { Problem } from './problem.mjs';

/** @typedef {{ url: string, close: () => Promise<void> }} OpenDatabase */

/**
 * The database of an installation, for a command that is not the supervisor: the server of DATABASE_URL, the embedded
 * one that a supervisor keeps running, or the embedded one started for as long as the command runs.
 * @param {{ DATABASE_URL?: string, DATA_DIR?: string }} settings
 * @returns {Promise<OpenDatabase>}
 */
export async function openDatabase({ DATABASE_URL, DATA_DIR = '.data' }) {
  if (DATABASE_URL) {
    await checkReachable(DATABASE_URL);
    return { url: DATABASE_URL, close: async () => {} };
  }
  const lock = takeLock(DATA_DIR);
  if (!lock.held) return { url: await urlOfRunning(DATA_DIR), close: async () => {} };
  try {
    const cluster = await startCluster({ dataDir: DATA_DIR });
    const close = async () => {
      await cluster.stop();
      lock.release();
    };
    return { url: cluster.url, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Stops with a clear sentence when a database does not answer. @param {string} url */
export async function checkReachable(url) {
  const problem = await whyUnreachable(url);
  if (problem)
    throw new Problem(
      `The database of DATABASE_URL (${withoutPassword(url)}) cannot be reached: ${problem}.`,
    );
}

/** A supervisor that has just taken the lock may still be starting the server. @param {string} dataDir */
async function urlOfRunning(dataDir) {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const url = recordedUrl(dataDir);
    if (url && !(await whyUnreachable(url))) return url;
    await pause(500);
  }
  throw new Problem(`The database in ${dataDir} belongs to an Assidu that runs, but it does not answer.`);
}

/** @param {string} url @returns {Promise<string | undefined>} */
async function whyUnreachable(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT 1');
    return undefined;
  } catch (error) {
    const { message, code } = /** @type {{ message?: string, code?: string }} */ (error);
    return (message || code || 'no answer').replace(/\.$/, '');
  } finally {
    await client.end().catch(() => {});
  }
}

/** @param {string} url */
function withoutPassword(url) {
  const shown = new URL(url);
  shown.password = '';
  return shown.href;
}
