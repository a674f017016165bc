import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { applyMigrations } from '../../scripts/migrate.mjs';
import { ensureBuilt } from '../../scripts/build.mjs';
import { workerFlags } from '../../scripts/process-flags.mjs';
import { startCluster } from '../../scripts/postgres.mjs';
import type { MadeFile } from './opco-file-work.ts';
import { report } from './product.ts';

// Settlement and complete file of an order with 14 hours of live sessions, from the request until it can be fetched: made
// by the built product's worker as it has just started, for 12 learners and for 500, each with a worker of its own.
await ensureBuilt(new AbortController().signal);
const cluster = await startCluster({ dataDir: '.cache/bench-postgres', durable: true });
const admin = new pg.Client({ connectionString: cluster.url });
await admin.connect();
await admin.query('DROP DATABASE IF EXISTS "bench_opco_file" WITH (FORCE)');
await admin.query('CREATE DATABASE "bench_opco_file"');
await admin.end();
const url = new URL(cluster.url);
url.pathname = '/bench_opco_file';
await applyMigrations(url.href);

const sizes = process.argv.slice(2);
let failed = false;
for (const learners of sizes.length > 0 ? sizes : ['12', '500']) {
  const asking = start(['tests/bench/opco-file-run.ts', learners]);
  failed ||= (await heard(asking)) !== 'held';
  await settleTables(url.href);
  // What the preparation made due is done by another worker than the one that is measured.
  await stop(await started());
  const worker = await started();
  const [idleMb, idleTicks] = [memoryMb(worker, 'VmRSS'), processorTicks(worker)];
  asking.send('go');
  const made = (await heard(asking)) as MadeFile | null;
  failed ||= made?.status !== 'ready';
  const processor = (processorTicks(worker) - idleTicks) / 100;
  const { seconds = Number.NaN, ...facts } = made ?? {};
  report('opco-file.duration', seconds, 's', { n: Number(learners), ...facts, processor });
  report('opco-file.memory', memoryMb(worker, 'VmHWM'), 'MB', { n: Number(learners), idle: idleMb });
  await stop(worker);
}
await cluster.stop();
process.exit(failed ? 1 : 0);

function start(args: string[]): ChildProcess {
  return spawn(process.execPath, args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      ...{ NODE_ENV: 'production' as const, DATABASE_URL: url.href, SANDBOX: '1', LOG_LEVEL: 'warn' },
      ...{ APP_SECRET: 'a-secret-for-benchmarks-only-0123456789', APP_URL: 'http://localhost:3000' },
      DATA_DIR: '.cache/bench-data',
    },
  });
}

/** A worker that has done what was due as it started. */
async function started(): Promise<ChildProcess> {
  const worker = start([...workerFlags(512), 'build/server/worker.js']);
  failed ||= !(await heard(worker));
  await idle(worker);
  return worker;
}

async function stop(worker: ChildProcess): Promise<void> {
  worker.kill('SIGTERM');
  await once(worker, 'exit');
}

/** What a process says next; null should it end first. */
function heard(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => {
    child.once('message', resolve);
    child.once('exit', () => resolve(null));
  });
}

/** Waits until a worker has done the jobs that were due as it started, a minute at most: it has then rested for a second. */
async function idle(worker: ChildProcess): Promise<void> {
  const longest = Date.now() + 60_000;
  for (let rested = 0, before = -1; rested < 5 && Date.now() < longest;) {
    await settleTables(url.href);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const ticks = processorTicks(worker);
    rested = ticks - before <= 2 ? rested + 1 : 0;
    before = ticks;
  }
}

/** Hundredths of a second of processor time that a process took so far. */
function processorTicks({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return Number(fields[11]) + Number(fields[12]);
}

function memoryMb({ pid }: ChildProcess, what: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024);
}

/** The database knows its tables, as some time after so much was written; no message of the preparation is sent. */
async function settleTables(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('UPDATE "OutboxMessage" SET "deliveredAt" = now() WHERE "deliveredAt" IS NULL');
  await client.query('ANALYZE');
  await client.end();
}
