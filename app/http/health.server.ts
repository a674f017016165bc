import { database } from '~/platform/database.server';

type Part = 'ok' | 'failing';
export type Health = { status: Part; database: Part; jobs: Part; version: string };

const jobsStaleAfterMs = 3 * 60_000;

/** Whether this process reaches its database, and whether a worker has shown itself within three minutes. */
export async function checkHealth(): Promise<Health> {
  const version = process.env.ASSIDU_VERSION ?? 'development';
  try {
    const tick = await database.jobSchedule.findUnique({ where: { name: 'heartbeat' } });
    const alive = tick !== null && Date.now() - tick.lastDueAt.getTime() < jobsStaleAfterMs;
    return { status: alive ? 'ok' : 'failing', database: 'ok', jobs: alive ? 'ok' : 'failing', version };
  } catch {
    return { status: 'failing', database: 'failing', jobs: 'failing', version };
  }
}
