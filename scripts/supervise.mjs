import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ensureBuilt } from './build.mjs';
import { checkSettings, childEnvironment, decideMode, isSeeded, recordSeeded } from './installation.mjs';
import { keepRunning } from './keep-running.mjs';
import { takeLock } from './lock.mjs';
import { applyMigrations } from './migrate.mjs';
import { checkReachable } from './open-database.mjs';
import { freePort, startCluster } from './postgres.mjs';
import { isMain, Problem, runMain } from './problem.mjs';
import { stopOnSignal } from './stop-on-signal.mjs';
import { runToEnd, step } from './steps.mjs';

const PREDECESSOR_MAY_TAKE_MS = 3000; // one that was killed, and whose processes are ending by themselves
const DEMO_ACCOUNTS = ['operator@assidu.test', 'admin@demo.test', 'trainer@demo.test', 'learner@demo.test'];
const DEMO_PASSWORD = 'demo-assidu-2026';

const production = {
  prepare: ensureBuilt,
  nodeArguments: (/** @type {'server' | 'worker' | 'command'} */ entry) => [`build/server/${entry}.js`],
  environment: { NODE_ENV: 'production' },
};

/**
 * Runs an installation until a signal: builds, starts the database, then the web process and the worker.
 * @param {typeof production} how
 * @returns {Promise<number>} exit code
 */
export async function supervise(how) {
  const { stopped, hurry } = stopOnSignal();
  /** @type {(() => unknown)[]} what to undo, last first */
  const undo = [];
  try {
    await start(how, undo, stopped);
    await new Promise((resolve) => stopped.addEventListener('abort', resolve, { once: true }));
    console.log('Stopping …');
    return 0;
  } catch (error) {
    if (!stopped.aborted) throw error;
    return 0;
  } finally {
    for (const step of undo.reverse()) await step();
    if (stopped.aborted) console.log(hurry.aborted ? 'Stopped without waiting' : 'Stopped');
  }

  /** @param {typeof production} how @param {(() => unknown)[]} undo @param {AbortSignal} stopped */
  async function start(how, undo, stopped) {
    const { env, warnings } = checkSettings(process.env);
    for (const warning of warnings) console.warn(warning);
    if (!env.DATABASE_URL) undo.push(await lockDataDir(env.DATA_DIR));
    if (env.ROLE !== 'worker') await checkPort(env.PORT, env.HOST);

    const url = await bothOrNeither(stopped, how.prepare, () => openOwnDatabase(env, undo));

    const sandbox = await decideMode(url, process.env);
    const more = { ...how.environment, ...(sandbox ? await startFakes(url, undo) : {}) };
    const environment = childEnvironment({ source: process.env, url, sandbox, more });
    const running = join(environment.DATA_DIR ?? '', 'running.json');
    writeFileSync(running, JSON.stringify({ ...more, APP_URL: environment.APP_URL }), { mode: 0o600 });
    undo.push(() => rmSync(running, { force: true }));
    stopped.throwIfAborted();

    if (sandbox && !(await isSeeded(url))) {
      await step('Loading the demo', 'Loaded the demo', async () => {
        const options = { cwd: process.cwd(), env: environment, signal: stopped };
        await runToEnd(
          process.execPath,
          [...how.nodeArguments('command'), 'seed'],
          options,
          'The demo could not be loaded',
        );
        await recordSeeded(url);
      });
    }
    /** @type {Promise<unknown>[]} */
    const ready = [];
    const run = (/** @type {string} */ name, /** @type {string[]} */ args) => {
      const running = keepRunning(name, args, environment);
      undo.push(() => running.stop(hurry));
      ready.push(running.ready);
    };
    stopped.throwIfAborted();
    if (env.ROLE !== 'web') run('worker', how.nodeArguments('worker'));
    if (env.ROLE !== 'worker') {
      run('web process', [`--max-old-space-size=${env.WEB_HEAP_MB}`, ...how.nodeArguments('server')]);
    }
    await Promise.race([Promise.all(ready), rejectWhen(stopped)]);
    announce(env, sandbox);
  }

  /** @param {string} url @param {(() => unknown)[]} undo */
  async function startFakes(url, undo) {
    const [smtp, mailbox] = [await freePort(undefined), await freePort(undefined)];
    const env = {
      ...process.env,
      DATABASE_URL: url,
      SMTP_FAKE_PORT: String(smtp),
      MAILBOX_PORT: String(mailbox),
    };
    const fakes = keepRunning('sandbox', ['tests/fakes/main.ts'], env);
    undo.push(() => fakes.stop(hurry));
    await fakes.ready;
    return { SMTP_URL: `smtp://127.0.0.1:${smtp}`, SANDBOX_MAILBOX_URL: `http://127.0.0.1:${mailbox}` };
  }
}

/**
 * Builds and opens the database at once. When one fails, the other is ended, and what failed first is told.
 * @param {AbortSignal} stopped
 * @param {(signal: AbortSignal) => Promise<unknown>} prepare
 * @param {() => Promise<string>} open
 */
async function bothOrNeither(stopped, prepare, open) {
  const failed = new AbortController();
  const fail = (/** @type {unknown} */ error) => {
    failed.abort(error);
    throw error;
  };
  const preparing = prepare(AbortSignal.any([stopped, failed.signal])).catch(fail);
  const opening = open().catch(fail);
  const [, opened] = await Promise.allSettled([preparing, opening]);
  stopped.throwIfAborted();
  failed.signal.throwIfAborted();
  return /** @type {PromiseFulfilledResult<string>} */ (opened).value;
}

/** @param {string} dataDir @returns {Promise<() => void>} releases the lock */
async function lockDataDir(dataDir) {
  const giveUpAt = Date.now() + PREDECESSOR_MAY_TAKE_MS;
  for (;;) {
    const lock = takeLock(dataDir);
    if (lock.held) return lock.release;
    if (Date.now() > giveUpAt) {
      throw new Problem(
        `The data directory ${dataDir} is in use by another Assidu (process ${lock.holder}): stop that one, or set DATA_DIR.`,
      );
    }
    await pause(100);
  }
}

/** @param {number} port @param {string} host */
async function checkPort(port, host) {
  const giveUpAt = Date.now() + PREDECESSOR_MAY_TAKE_MS;
  for (;;) {
    const code = await whyNotListening(port, host);
    if (code === undefined) return;
    if (code !== 'EADDRINUSE')
      throw new Problem(`Cannot listen on ${host}, port ${port} (${code}): set HOST or PORT.`);
    if (Date.now() > giveUpAt)
      throw new Problem(`Port ${port} is in use by another program: stop it, or set PORT.`);
    await pause(100);
  }
}

/** @param {number} port @param {string} host @returns {Promise<string | undefined>} */
function whyNotListening(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.on('error', (error) => resolve(/** @type {NodeJS.ErrnoException} */ (error).code));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}

/**
 * @param {{ DATABASE_URL?: string, DATA_DIR: string }} env
 * @param {(() => unknown)[]} undo
 */
async function openOwnDatabase({ DATABASE_URL, DATA_DIR }, undo) {
  if (DATABASE_URL) {
    await checkReachable(DATABASE_URL);
    await migrate(DATABASE_URL);
    return DATABASE_URL;
  }
  const open = () => startCluster({ dataDir: DATA_DIR, log: console.log });
  let cluster = await step('Starting the database', 'Started the database', open);
  let restarting = Promise.resolve();
  const watch = setInterval(() => {
    if (cluster.alive()) return;
    console.error('The database ended unexpectedly: starting it again');
    restarting = restarting.then(async () => {
      if (!cluster.alive()) cluster = await open();
    });
    restarting = restarting.catch((error) => console.error(error.message));
  }, 1000);
  undo.push(async () => {
    clearInterval(watch);
    await restarting;
    await cluster.stop();
  });
  await migrate(cluster.url);
  return cluster.url;
}

/** @param {string} url */
async function migrate(url) {
  const applied = await applyMigrations(url);
  if (applied.length > 0) console.log(`Migrated the database: ${applied.join(', ')}`);
}

/** @param {AbortSignal} signal @returns {Promise<never>} */
function rejectWhen(signal) {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** @param {{ ROLE?: string, APP_URL: string, PORT: number, HOST: string }} env @param {boolean} sandbox */
function announce({ ROLE, APP_URL, PORT, HOST }, sandbox) {
  if (ROLE === 'worker') return console.log('Assidu is ready: the worker runs');
  const elsewhere = APP_URL === `http://localhost:${PORT}` ? '' : ` (listening on ${HOST}, port ${PORT})`;
  console.log(`\nAssidu is ready on ${APP_URL}${elsewhere}`);
  if (sandbox) console.log(`Demo accounts, password ${DEMO_PASSWORD}: ${DEMO_ACCOUNTS.join(', ')}`);
}

if (isMain(import.meta.url)) await runMain(() => supervise(production));
