import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePort } from '../../scripts/free-port.mjs';
import { takeLock } from '../../scripts/lock.mjs';
import { recordedUrl, runningCluster } from '../../scripts/postgres.mjs';

// Each test starts a database server of its own: slower than most.
const longTest = { timeout: 60_000 };

let dataDir: string;
let port: number;
let started: ChildProcess[];

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'assidu-supervisor-'));
  port = await freePort(undefined);
  started = [];
});
afterEach(async () => {
  for (const child of started)
    if (child.exitCode === null && child.signalCode === null) await end(child, 'SIGTERM');
  await runningCluster(dataDir)?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

type Run = { child: ChildProcess; said: () => string; ended: Promise<number | null> };

function run(settings: Record<string, string> = {}): Run {
  const { DATABASE_URL: _database, SANDBOX: _sandbox, APP_URL: _url, ...inherited } = process.env;
  const child = spawn(process.execPath, ['tests/setup/stub-product.mjs'], {
    env: { ...inherited, DATA_DIR: dataDir, PORT: String(port), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return { child, said: () => said, ended: new Promise((resolve) => child.once('close', resolve)) };
}

async function start(settings?: Record<string, string>): Promise<Run> {
  const running = run(settings);
  await new Promise<void>((resolve, reject) => {
    running.child.stdout?.on('data', () => running.said().includes('Assidu is ready on') && resolve());
    void running.ended.then(() => reject(new Error(running.said())));
  });
  return running;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

const get = async (path = '/') => (await fetch(`http://127.0.0.1:${port}${path}`)).text();

async function query(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: recordedUrl(dataDir) });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

test(
  'stopping lets the request in flight finish, then stops everything, whatever signals follow',
  longTest,
  async () => {
    const running = await start();
    const slow = get('/slow');
    await expect.poll(async () => (await get()).length).toBeGreaterThan(0);
    running.child.kill('SIGINT');
    running.child.kill('SIGTERM');
    expect(await slow).toBe('finished');
    expect(await running.ended).toBe(0);
    expect(runningCluster(dataDir)).toBeUndefined();
    expect(takeLock(dataDir)).toMatchObject({ held: true });
  },
);

test(
  'a supervisor killed without warning loses nothing committed, and the next start recovers by itself',
  longTest,
  async () => {
    const first = await start();
    await query('CREATE TABLE kept (word text)');
    await query(`INSERT INTO kept VALUES ('acknowledged')`);
    await end(first.child, 'SIGKILL');
    const second = await start();
    expect(await query('SELECT word FROM kept')).toEqual([{ word: 'acknowledged' }]);
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  },
);

test('a process that crashes is started again, and so is the database', longTest, async () => {
  await start();
  const before = await get();
  await get('/crash').catch(() => undefined);
  await expect.poll(() => get().catch(() => before), { timeout: 10_000 }).not.toBe(before);
  const [{ pid }] = (await query('SELECT pg_backend_pid() AS pid')) as [{ pid: number }];
  expect(pid).toBeGreaterThan(0);
  await runningCluster(dataDir)?.stop();
  await expect
    .poll(() => query('SELECT 1 AS one').catch(() => []), { timeout: 10_000 })
    .toEqual([{ one: 1 }]);
});

test(
  'a data directory in use, a port in use and an unreachable database are each one sentence',
  longTest,
  async () => {
    const lock = takeLock(dataDir);
    const locked = run();
    expect(await locked.ended).toBe(1);
    expect(locked.said()).toMatch(/^The data directory .* is in use by another Assidu \(process \d+\).*\n$/);
    if (lock.held) lock.release();

    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    const refused = run();
    expect(await refused.ended).toBe(1);
    expect(refused.said()).toBe(`Port ${port} is in use by another program: stop it, or set PORT.\n`);
    await new Promise((resolve) => other.close(resolve));

    const unreachable = run({ DATABASE_URL: 'postgresql://someone:secret@127.0.0.1:1/assidu' });
    expect(await unreachable.ended).toBe(1);
    expect(unreachable.said()).toMatch(/^The database of DATABASE_URL .* cannot be reached: .*\n$/);
    expect(unreachable.said()).not.toContain('secret');
  },
);

test('the mode of the first start is kept, and another is refused', longTest, async () => {
  const first = await start();
  expect(JSON.parse(await get())).toMatchObject({ sandbox: '1' });
  first.child.kill('SIGTERM');
  await first.ended;
  const live = run({ SANDBOX: '0' });
  expect(await live.ended).toBe(1);
  expect(live.said()).toContain('This installation is a sandbox');
});

test('a lock is not held by a process that is gone, even when another one has its number', () => {
  const stale = JSON.stringify({ pid: process.pid, started: 'another boot 1' });
  writeFileSync(join(dataDir, 'lock'), stale);
  const lock = takeLock(dataDir);
  expect(lock.held).toBe(true);
  expect(takeLock(dataDir)).toEqual({ held: false, holder: process.pid });
  if (lock.held) lock.release();
  expect(takeLock(dataDir).held).toBe(true);
});
