import { setTimeout as wait } from 'node:timers/promises';
import { queueHandlers } from '~/jobs/queue-handlers.server';
import { runDueJobs } from '~/jobs/run-due-jobs.server';
import { createAlarm, type Alarm } from '~/platform/alarm.server';
import { businessNow } from '~/platform/clock.server';
import { isClockMoving } from '~/platform/clock-moves.server';
import { closeDatabase } from '~/platform/database.server';
import { startJobQueue, type JobQueue } from '~/platform/job-queue.server';
import { logger } from '~/platform/logger.server';
import { nextOutboxMessageIn, outboxChannel } from '~/platform/outbox.server';
import { openStandingConnection } from '~/platform/standing-connection.server';
import { recordHeartbeat } from '~/platform/timetable.server';
import { deliverOutbox } from '~/use-cases/lifecycle/deliver-outbox.server';

// A notification wakes the outbox; the rounds find what is due later, and what a notification did not tell. Many
// notifications in a row make one round.
const outboxBatch = 50;
const outboxGapMs = 100;
const outboxLatestMs = 5000;
const tickEveryMs = 10_000;
const afterFaultMs = 1000;

const outbox = createAlarm();
const clock = createAlarm();
let queue: JobQueue | null = null;
let stopping = false;

/** Runs `work` again and again with the pause it asks for, until stopped; a fault is logged and tried again. */
async function repeat(alarm: Alarm, work: () => Promise<number>): Promise<void> {
  while (!stopping) {
    const pauseMs = await work().catch((error: unknown) => {
      logger.error({ err: error }, 'worker');
      return afterFaultMs;
    });
    if (pauseMs > 0 && !stopping) await alarm.pause(pauseMs);
  }
}

const connection = await openStandingConnection({
  channel: outboxChannel,
  onNotice: outbox.ring,
  onLoss: () => queue?.loseLeases(),
});
const started = await startJobQueue(queueHandlers, connection);
queue = started;

await recordHeartbeat();

const loops = [
  repeat(outbox, async () => {
    const { delivered } = await deliverOutbox({ limit: outboxBatch }, started);
    if (delivered === outboxBatch) return 0;
    await wait(outboxGapMs);
    return Math.min(outboxLatestMs, (await nextOutboxMessageIn()) ?? outboxLatestMs);
  }),
  repeat(clock, async () => {
    await recordHeartbeat();
    if (!(await isClockMoving())) await runDueJobs(await businessNow());
    return tickEveryMs;
  }),
];

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  outbox.ring();
  clock.ring();
  await Promise.all(loops);
  await started.stop();
  await connection.close();
  await closeDatabase();
  process.exit(0);
}

process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
process.on('disconnect', () => void stop());
process.send?.({ type: 'ready' });
