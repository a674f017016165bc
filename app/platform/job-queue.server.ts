import { PgBoss } from 'pg-boss';
import { database } from '~/platform/database.server';
import { createJobLeases } from '~/platform/job-leases.server';
import { logger } from '~/platform/logger.server';
import type { StandingConnection } from '~/platform/standing-connection.server';

export type WorkHandler = (values: Record<string, unknown>, signal: AbortSignal) => Promise<void>;

export type JobQueue = {
  /** Hands work over under an id of ours: the same id twice is one job. */
  enqueue: (name: string, id: string, values: Record<string, unknown>) => Promise<void>;
  /** The standing connection ended: what is being done stops and is taken up again. */
  loseLeases: () => void;
  stop: () => Promise<void>;
};

// A look of ours every two seconds finds due and abandoned work of all queues by one statement; pg-boss's own
// rounds, a statement for each queue, are the net below.
const lookEveryMs = 2000;
const rounds = { superviseIntervalSeconds: 60, monitorIntervalSeconds: 60, flowIntervalSeconds: 60 };
const polling = { pollingIntervalSeconds: 30 };
const retries = {
  retryLimit: 10,
  retryDelay: 1,
  retryBackoff: true,
  expireInSeconds: 3600,
  heartbeatSeconds: 60,
};

type Found = { id: string; name: string; active: boolean };

/**
 * pg-boss carries work to this process's handlers and retries it; it keeps no time (the timetable is ours). What a
 * dead worker had begun is taken over within seconds: its leases end with its connection.
 */
export async function startJobQueue(
  handlers: Readonly<Record<string, WorkHandler>>,
  connection: StandingConnection,
): Promise<JobQueue> {
  const boss = new PgBoss({
    connectionString: process.env.DATABASE_URL ?? '',
    max: 4,
    schedule: false,
    ...rounds,
  });
  boss.on('error', (error) => logger.error({ err: error }, 'job queue'));
  await boss.start();
  const leases = createJobLeases(connection);
  const workers = new Map<string, string>();
  for (const [name, handle] of Object.entries(handlers)) {
    await boss.createQueue(name, retries);
    await boss.updateQueue(name, retries);
    const worker = await boss.work<Record<string, unknown>>(name, polling, async (jobs) => {
      for (const { id, data, signal } of jobs) {
        await leases.hold(id, (lost) => handle(data, AbortSignal.any([signal, lost])));
      }
    });
    workers.set(name, worker);
  }
  const wake = (name: string) => {
    const worker = workers.get(name);
    if (worker) boss.notifyWorker(worker);
  };

  /** Wakes the handlers of work that is due, and has work whose worker is gone tried again. */
  const look = async () => {
    const found = await database.$queryRaw<Found[]>`
      SELECT "id", "name", "state" = 'active' AS "active" FROM "pgboss"."job"
      WHERE "state" < 'active' AND "start_after" <= now()
        OR "state" = 'active' AND "started_on" < now() - interval '2 seconds'`;
    for (const { name } of found.filter(({ active }) => !active)) wake(name);
    for (const { id, name } of found.filter(({ active }) => active)) {
      await leases.ifAbandoned(id, () => boss.fail(name, id, { message: 'its worker is gone' }));
    }
  };
  let looking: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    looking = look().catch((error: unknown) => logger.warn({ err: error }, 'look at the queue'));
  }, lookEveryMs);

  return {
    async enqueue(name, id, values) {
      await boss.insert(name, [{ id, data: values }]);
      wake(name);
    },
    loseLeases: leases.lose,
    async stop() {
      clearInterval(timer);
      await looking;
      await boss.stop({ graceful: true, timeout: 20_000 });
    },
  };
}
