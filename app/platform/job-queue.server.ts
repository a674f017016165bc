import { PgBoss } from 'pg-boss';
import { logger } from '~/platform/logger.server';

export type WorkHandler = (values: Record<string, unknown>, signal: AbortSignal) => Promise<void>;

export type JobQueue = {
  /** Hands work over under an id of ours: the same id twice is one job. */
  enqueue: (name: string, id: string, values: Record<string, unknown>) => Promise<void>;
  stop: () => Promise<void>;
};

// A worker that dies stops its heartbeat; within half a minute another takes its work over.
const supervision = { superviseIntervalSeconds: 10, monitorIntervalSeconds: 10 };
const retries = {
  retryLimit: 10,
  retryDelay: 2,
  retryBackoff: true,
  expireInSeconds: 3600,
  heartbeatSeconds: 15,
};

/** pg-boss carries work to this process's handlers and retries it; it keeps no time (the timetable is ours). */
export async function startJobQueue(handlers: Readonly<Record<string, WorkHandler>>): Promise<JobQueue> {
  const boss = new PgBoss({
    connectionString: process.env.DATABASE_URL ?? '',
    max: 4,
    schedule: false,
    ...supervision,
  });
  boss.on('error', (error) => logger.error({ err: error }, 'job queue'));
  await boss.start();
  for (const [name, handle] of Object.entries(handlers)) {
    await boss.createQueue(name, retries);
    await boss.work<Record<string, unknown>>(name, { pollingIntervalSeconds: 0.5 }, async (jobs) => {
      for (const job of jobs) await handle(job.data, job.signal);
    });
  }
  return {
    async enqueue(name, id, values) {
      await boss.insert(name, [{ id, data: values }]);
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: 20_000 });
    },
  };
}
