import { queueHandlers } from '~/jobs/queue-handlers.server';
import { runDueJobs } from '~/jobs/run-due-jobs.server';
import { businessNow } from '~/platform/clock.server';
import { closeDatabase } from '~/platform/database.server';
import { startJobQueue } from '~/platform/job-queue.server';
import { logger } from '~/platform/logger.server';
import { recordHeartbeat } from '~/platform/timetable.server';
import { deliverOutbox } from '~/use-cases/lifecycle/deliver-outbox.server';

const outboxEveryMs = 500;
const outboxBatch = 50;
const tickEveryMs = 10_000;

const queue = await startJobQueue(queueHandlers);
let stopping = false;

/** Runs `work` again and again with a pause, until stopped; a fault is logged and tried again at the next turn. */
async function repeat(work: () => Promise<boolean>, pauseMs: number): Promise<void> {
  while (!stopping) {
    const more = await work().catch((error: unknown) => {
      logger.error({ err: error }, 'worker');
      return false;
    });
    if (!more && !stopping) await pause(pauseMs);
  }
}

const waking = new Set<() => void>();

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      waking.delete(wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    waking.add(wake);
  });
}

await recordHeartbeat();

const loops = [
  repeat(
    async () => (await deliverOutbox({ limit: outboxBatch }, queue)).delivered === outboxBatch,
    outboxEveryMs,
  ),
  repeat(async () => {
    await recordHeartbeat();
    await runDueJobs(await businessNow());
    return false;
  }, tickEveryMs),
];

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  for (const wake of waking) wake();
  await Promise.all(loops);
  await queue.stop();
  await closeDatabase();
  process.exit(0);
}

process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
process.on('disconnect', () => void stop());
process.send?.({ type: 'ready' });
