import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { freePort } from './free-port.mjs';
import { findBinaries, runProgram } from './postgres-binaries.mjs';
import { postgresUser } from './postgres-user.mjs';
import { Problem } from './problem.mjs';

/**
 * @typedef {((program: string, args: string[], input?: string) => Promise<{ code: number, output: string }>)
 *   & { user: ReturnType<typeof postgresUser> }} Run
 */

const STOP_WITHIN_S = 10;
const FIXED = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '150',
  shared_buffers: '256MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
};
const KEPT_LOG = {
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%u.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
};
const NOT_DURABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Starts the embedded PostgreSQL of a data directory, making its cluster the first time. The caller holds the
 * directory's lock: a server left running by a killed supervisor is stopped first, trying for ten seconds.
 * @param {{ dataDir: string, durable?: boolean, log?: (line: string) => void }} options
 *   `durable: false` trades safety for speed: for tests only
 * @returns {Promise<{ url: string, alive: () => boolean, stop: () => Promise<void> }>} url of its database `assidu`
 */
export async function startCluster({ dataDir, durable = true, log = () => {} }) {
  const home = resolve(dataDir);
  mkdirSync(home, { recursive: true });
  const cluster = join(home, 'postgres');
  const run = runner(home);

  if (existsSync(cluster)) await stopLeftover(cluster, run, log);
  else await createCluster(cluster, run);
  const { password, port: lastPort } = readConnection(home);
  const port = await freePort(lastPort);
  writeConnection(home, { password, port });

  const settings = { ...FIXED, port: String(port), ...(durable ? KEPT_LOG : NOT_DURABLE) };
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const startLog = join(cluster, 'start.log');
  const started = await run('pg_ctl', [
    ...['start', '-w', '-s', '-t', '30', '-D', cluster, '-l', startLog, '-o', options.join(' ')],
  ]);
  if (started.code !== 0) {
    const said = existsSync(startLog) ? readFileSync(startLog, 'utf8').trim().split('\n').slice(-5) : [];
    throw new Problem(`The embedded database did not start: ${[started.output, ...said].join(' | ')}`);
  }
  return {
    url: `postgresql://assidu:${password}@127.0.0.1:${port}/assidu`,
    alive: () => isAlive(cluster),
    stop: () => stopCluster(cluster, run),
  };
}

/**
 * The server of a data directory when it runs, whoever started it.
 * @param {string} dataDir
 * @returns {{ url: string, stop: () => Promise<void> } | undefined}
 */
export function runningCluster(dataDir) {
  const cluster = join(resolve(dataDir), 'postgres');
  const url = recordedUrl(dataDir);
  if (!url || !isAlive(cluster)) return undefined;
  return { url, stop: () => stopCluster(cluster, runner(resolve(dataDir))) };
}

/** The database of a data directory whose server is running, if one was ever started. @param {string} dataDir */
export function recordedUrl(dataDir) {
  const home = resolve(dataDir);
  if (!existsSync(join(home, 'postgres.json'))) return undefined;
  const { password, port } = readConnection(home);
  return `postgresql://assidu:${password}@127.0.0.1:${port}/assidu`;
}

/** Runs PostgreSQL's programs as the user who may. @param {string} home @returns {Run} */
function runner(home) {
  const binaries = findBinaries();
  const user = postgresUser([binaries, home]);
  return Object.assign(
    (
      /** @type {string} */ program,
      /** @type {string[]} */ args,
      /** @type {string | undefined} */ input,
    ) => {
      const [command, rest] = user.command(join(binaries, program), args);
      return runProgram(command, rest, input);
    },
    { user },
  );
}

/** @param {string} cluster @param {Run} run */
async function stopCluster(cluster, run) {
  const stopped = await run('pg_ctl', ['stop', '-w', '-s', '-m', 'fast', '-t', '30', '-D', cluster]);
  if (stopped.code !== 0) await run('pg_ctl', ['stop', '-w', '-s', '-m', 'immediate', '-D', cluster]);
}

/** @param {string} cluster @param {Run} run */
async function createCluster(cluster, run) {
  const home = dirname(cluster);
  const making = `${cluster}.making`;
  const passwordFile = join(home, 'postgres.password');
  const password = randomBytes(24).toString('base64url');
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const { uid, gid } = run.user;
  if (uid !== undefined && gid !== undefined) {
    chownSync(making, uid, gid);
    chownSync(passwordFile, uid, gid);
  }
  try {
    const made = await run('initdb', [
      ...['-D', making, '-U', 'assidu', '-A', 'scram-sha-256', '--pwfile', passwordFile, '--no-sync'],
      ...['-E', 'UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=fr-FR'],
    ]);
    if (made.code !== 0) throw new Problem(`The database cluster could not be made: ${made.output}`);
    // The database named after the product, made with the server in single-user mode: no other tool is needed.
    const single = ['--single', '-D', making, 'postgres'];
    const created = await run('postgres', single, 'CREATE DATABASE assidu;\n');
    if (created.code !== 0) throw new Problem(`The database could not be made: ${created.output}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  writeConnection(home, { password, port: undefined });
  renameSync(making, cluster);
}

/**
 * @param {string} cluster
 * @param {Run} run
 * @param {(line: string) => void} log
 */
async function stopLeftover(cluster, run, log) {
  const giveUpAt = Date.now() + STOP_WITHIN_S * 1000;
  for (let first = true; (await run('pg_ctl', ['status', '-D', cluster])).code === 0; first = false) {
    if (first) log('Stopping the database left running by a supervisor that was killed');
    const mode = first ? 'fast' : 'immediate';
    await run('pg_ctl', ['stop', '-w', '-s', '-m', mode, '-t', '5', '-D', cluster]);
    if (Date.now() > giveUpAt) {
      throw new Problem(
        `A database server still runs in ${cluster} and does not stop. Stop it, then try again.`,
      );
    }
  }
}

/** @param {string} cluster */
function isAlive(cluster) {
  try {
    process.kill(Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]), 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @param {string} home @returns {{ password: string, port: number | undefined }} */
function readConnection(home) {
  return JSON.parse(readFileSync(join(home, 'postgres.json'), 'utf8'));
}

/** @param {string} home @param {{ password: string, port: number | undefined }} connection */
function writeConnection(home, connection) {
  const path = join(home, 'postgres.json');
  writeFileSync(`${path}.new`, JSON.stringify(connection), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
