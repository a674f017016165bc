import { afterAll, expect, test } from 'vitest';
import { database } from '~/platform/database.server';
import { createId } from '~/platform/id.server';
import { startJobQueue, type JobQueue, type WorkHandler } from '~/platform/job-queue.server';
import { openStandingConnection } from '~/platform/standing-connection.server';

const running: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const stop of running) await stop();
});

/** A worker's queue with the connection of its session. */
async function startWorker(handlers: Record<string, WorkHandler>) {
  const place: { queue?: JobQueue } = {};
  const connection = await openStandingConnection({
    channel: 'unused',
    onNotice: () => undefined,
    onLoss: () => place.queue?.loseLeases(),
  });
  const queue = await startJobQueue(handlers, connection);
  place.queue = queue;
  running.push(async () => {
    await queue.stop();
    await connection.close();
  });
  return { queue, connection };
}

function awaited<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** Work that tells when it begins and lasts until it is let go, whatever its signal says. */
function lastingWork() {
  const begun = awaited<AbortSignal>();
  const ending = awaited<undefined>();
  const handler: WorkHandler = async (_values, signal) => {
    begun.resolve(signal);
    await ending.promise;
  };
  return { handler, begun: begun.promise, letGo: () => ending.resolve(undefined) };
}

test('work of a worker that is gone is taken over by another within seconds, and done once', async () => {
  const name = `work-${createId()}`;
  const lasting = lastingWork();
  const dying = await startWorker({ [name]: lasting.handler });
  await dying.queue.enqueue(name, createId(), { of: 'the import' });
  await lasting.begun;

  const taken: unknown[] = [];
  await startWorker({ [name]: (values) => Promise.resolve(void taken.push(values)) });
  await dying.connection.close();
  await expect.poll(() => stateOf(name), { timeout: 10_000 }).toEqual(['completed']);
  lasting.letGo();
  expect(taken).toEqual([{ of: 'the import' }]);
});

test('a worker that looks for abandoned work leaves alone what another is doing, however long ago begun', async () => {
  const name = `work-${createId()}`;
  const due = `due-${createId()}`;
  const lasting = lastingWork();
  const worker = await startWorker({ [name]: lasting.handler });
  await worker.queue.enqueue(name, createId(), {});
  const signal = await lasting.begun;
  await database.$executeRaw`UPDATE "pgboss"."job" SET "started_on" = now() - interval '1 minute' WHERE "name" = ${name}`;

  let dueDone = 0;
  const other = await startWorker({
    [name]: () => Promise.reject(new Error('done twice')),
    [due]: () => Promise.resolve(void (dueDone += 1)),
  });
  await other.queue.enqueue(due, createId(), {});
  await expect.poll(() => dueDone).toBe(1);
  // Handed over by somebody who wakes nobody: found by the look that finds abandoned work too.
  await database.$executeRaw`INSERT INTO "pgboss"."job" ("name", "data") VALUES (${due}, '{}')`;
  await expect.poll(() => dueDone, { timeout: 10_000 }).toBe(2);
  await other.queue.stop();
  expect(await stateOf(name)).toEqual(['active']);
  expect(signal.aborted).toBe(false);
  lasting.letGo();
  await expect.poll(() => stateOf(name)).toEqual(['completed']);
});

test('a worker whose connection is lost is told to stop what it does', async () => {
  const name = `work-${createId()}`;
  const lasting = lastingWork();
  const worker = await startWorker({ [name]: lasting.handler });
  const [session] = await worker.connection.query<{ pid: number }>('SELECT pg_backend_pid() AS pid', []);
  await worker.queue.enqueue(name, createId(), {});
  const signal = await lasting.begun;
  await database.$queryRaw`SELECT pg_terminate_backend(${session?.pid ?? 0}::int)`;
  await expect.poll(() => signal.aborted).toBe(true);
  lasting.letGo();
});

async function stateOf(name: string): Promise<string[]> {
  const jobs = await database.$queryRaw<{ state: string }[]>`
    SELECT "state"::text FROM "pgboss"."job" WHERE "name" = ${name}`;
  return jobs.map(({ state }) => state);
}
