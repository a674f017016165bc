import { database } from '~/platform/database.server';

/** How long a process of a sandbox may go on with an offset that another process has moved. */
const staleAfterMs = 250;

let offsetMs = 0;
let readAt = Number.NEGATIVE_INFINITY;

/** Whether this installation is a sandbox: only there can the clock be moved. */
export const isSandbox = () => process.env.SANDBOX === '1';

/**
 * The business clock: real time, plus the offset kept in the database when in sandbox mode. Drives contracts,
 * sessions, jobs and evidence. Sign-in sessions, tokens and limits use real time instead.
 */
export async function businessNow(): Promise<Date> {
  if (!isSandbox()) return new Date();
  if (performance.now() - readAt > staleAfterMs) {
    const row = await database.businessClock.findUnique({ where: { id: 1 } });
    offsetMs = Number(row?.offsetMs ?? 0n);
    readAt = performance.now();
  }
  return new Date(Date.now() + offsetMs);
}

/** Sets the sandbox clock so that it now shows `instant`, and lets it run on from there. */
export async function setBusinessNow(instant: Date): Promise<void> {
  if (!isSandbox()) throw new Error('the business clock moves in sandbox mode only');
  const offset = BigInt(instant.getTime() - Date.now());
  await database.businessClock.upsert({
    where: { id: 1 },
    create: { id: 1, offsetMs: offset },
    update: { offsetMs: offset },
  });
  readAt = Number.NEGATIVE_INFINITY;
}

/** Has this process read the offset again at once: another one has moved the clock. */
export function rereadClock(): void {
  readAt = Number.NEGATIVE_INFINITY;
}
