import { moveClock } from '~/jobs/move-clock.server';
import { forAccounts } from '~/platform/tenancy.server';

/** Does what a worker does: performs the moves of the clock that wait in the outbox; how many there were. */
export async function performClockMoves(signal = new AbortController().signal): Promise<number> {
  const waiting = await forAccounts().outboxMessage.findMany({
    where: { kind: 'work', deliveredAt: null, payload: { path: ['name'], equals: 'move-clock' } },
    orderBy: { id: 'asc' },
  });
  for (const { id, payload } of waiting) {
    await moveClock((payload as { values: Record<string, unknown> }).values, signal);
    await forAccounts().outboxMessage.update({ where: { id }, data: { deliveredAt: new Date() } });
  }
  return waiting.length;
}
