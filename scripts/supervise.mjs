import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { freePort } from './free-port.mjs';
import { checkSettings, childEnvironment, decideMode, isSeeded, recordSeeded } from './installation.mjs';
import { keepRunning } from './keep-running.mjs';
import { keptPort } from './kept-port.mjs';
import { openOwnDatabase } from './own-database.mjs';
import { checkPort, lockDataDir } from './preflight.mjs';
import { isMain, runMain } from './problem.mjs';
import { stopOnSignal } from './stop-on-signal.mjs';
import { runToEnd, step } from './steps.mjs';
import { webFlags, workerFlags } from './process-flags.mjs';

const DEMO_ACCOUNTS = ['operator@assidu.test', 'admin@demo.test', 'trainer@demo.test', 'learner@demo.test'];
const DEMO_PASSWORD = 'demo-assidu-2026';

const production = {
  prepare: ensureBuilt,
  nodeArguments: (/** @type {'server' | 'worker' | 'command'} */ entry) => [`build/server/${entry}.js`],
  /** V8's settings of the processes that stay. */
  flags: (/** @type {{ WEB_HEAP_MB: number, WORKER_HEAP_MB: number }} */ env) => ({
    server: webFlags(env.WEB_HEAP_MB),
    worker: workerFlags(env.WORKER_HEAP_MB),
  }),
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
    if (!env.DATABASE_URL) undo.push(await lockDataDir(env.DATA_DIR));
    if (env.ROLE !== 'worker') await checkPort(env.PORT, env.HOST);

    const url = await bothOrNeither(stopped, how.prepare, () => openOwnDatabase(env, undo));

    /** @type {Promise<unknown>[]} */
    const ready = [];
    const sandbox = await decideMode(url, process.env);
    const more = { ...how.environment, ...(sandbox ? await startFakes(url, env, undo, ready) : {}) };
    const environment = childEnvironment({ source: process.env, url, sandbox, more });
    const running = join(environment.DATA_DIR ?? '', 'running.json');
    if (sandbox)
      writeFileSync(running, JSON.stringify({ ...more, APP_URL: environment.APP_URL }), { mode: 0o600 });
    undo.push(() => rmSync(running, { force: true }));
    stopped.throwIfAborted();

    if (sandbox && !(await isSeeded(url))) {
      await Promise.race([Promise.all(ready), rejectWhen(stopped)]); // the demo pays and is paid
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
    const run = (/** @type {string} */ name, /** @type {string[]} */ args) => {
      const running = keepRunning(name, args, environment);
      undo.push(() => running.stop(hurry));
      ready.push(running.ready);
    };
    stopped.throwIfAborted();
    const flags = how.flags(env);
    if (env.ROLE !== 'web') run('worker', [...flags.worker, ...how.nodeArguments('worker')]);
    if (env.ROLE !== 'worker') run('web process', [...flags.server, ...how.nodeArguments('server')]);
    await Promise.race([Promise.all(ready), rejectWhen(stopped)]);
    announce(env, sandbox, sandbox ? [] : warnings);
  }

  /**
   * @param {string} url
   * @param {{ HOST: string, PORT: number, DATA_DIR: string }} web
   * @param {(() => unknown)[]} undo
   * @param {Promise<unknown>[]} ready
   */
  async function startFakes(url, web, undo, ready) {
    const stripe = await keptPort(join(web.DATA_DIR, 'stripe-sandbox.port'));
    const jaas = await keptPort(join(web.DATA_DIR, 'jaas-sandbox.port'));
    const [smtp, mailbox] = [await freePort(undefined), await freePort(undefined)];
    const secret = randomBytes(24).toString('hex');
    const keys = { STRIPE_SECRET_KEY: `sk_test_${secret}`, STRIPE_WEBHOOK_SECRET: `whsec_${secret}` };
    const env = {
      ...process.env,
      ...keys,
      DATABASE_URL: url,
      SMTP_FAKE_PORT: String(smtp),
      MAILBOX_PORT: String(mailbox),
      STRIPE_FAKE_PORT: String(stripe),
      STRIPE_WEBHOOK_URL: `http://${reachable(web.HOST)}:${web.PORT}/webhooks/stripe`,
      JAAS_FAKE_PORT: String(jaas),
      JAAS_WEBHOOK_URL: `http://${reachable(web.HOST)}:${web.PORT}/webhooks/jaas`,
    };
    const fakes = keepRunning('sandbox', ['tests/fakes/main.ts'], env);
    undo.push(() => fakes.stop(hurry));
    ready.push(fakes.ready);
    return {
      ...keys,
      STRIPE_API_URL: `http://127.0.0.1:${stripe}`,
      JAAS_URL: `http://127.0.0.1:${jaas}`,
      SMTP_URL: `smtp://127.0.0.1:${smtp}`,
      SANDBOX_MAILBOX_URL: `http://127.0.0.1:${mailbox}`,
    };
  }
}

/** Where this machine reaches what listens on a host. @param {string} host */
function reachable(host) {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
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

/** @param {AbortSignal} signal @returns {Promise<never>} */
function rejectWhen(signal) {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** @param {{ ROLE?: string, APP_URL: string, PORT: number, HOST: string }} env @param {boolean} sandbox @param {string[]} warnings */
function announce({ ROLE, APP_URL, PORT, HOST }, sandbox, warnings) {
  for (const warning of warnings) console.warn(warning);
  if (ROLE === 'worker') return console.log('Assidu is ready: the worker runs');
  const elsewhere = APP_URL === `http://localhost:${PORT}` ? '' : ` (listening on ${HOST}, port ${PORT})`;
  console.log(`\nAssidu is ready on ${APP_URL}${elsewhere}`);
  if (sandbox) console.log(`Demo accounts, password ${DEMO_PASSWORD}: ${DEMO_ACCOUNTS.join(', ')}`);
}

if (isMain(import.meta.url)) await runMain(() => supervise(production));
