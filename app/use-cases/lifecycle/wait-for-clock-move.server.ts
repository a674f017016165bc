import { setTimeout as wait } from 'node:timers/promises';
import type { ActorOf } from '~/domain/actor';
import { Refusal } from '~/domain/refusal';
import { rereadClock } from '~/platform/clock.server';
import { forAccounts } from '~/platform/tenancy.server';
import { clockMoveLine, type ClockMoveLine } from '~/records/lifecycle/clock-move-line.server';

const askAgainMs = 100;

/**
 * Waits until a worker has performed a move of the clock, as long as its asker does. Refuses with
 * `temporarily-unavailable` when an error stopped it on the way, and with `not-found`.
 */
export async function waitForClockMove(
  _actor: ActorOf<'operator'>,
  { moveId }: { moveId: string },
  { signal }: { signal: AbortSignal },
): Promise<ClockMoveLine> {
  const where = { id: moveId };
  for (;;) {
    const state = await forAccounts().clockMove.findUnique({ where, select: { finishedAt: true } });
    if (!state) throw new Refusal('not-found');
    if (state.finishedAt) break;
    await wait(askAgainMs, null, { signal });
  }
  rereadClock();
  const move = clockMoveLine(await forAccounts().clockMove.findUniqueOrThrow({ where }));
  if (move.error) throw new Refusal('temporarily-unavailable');
  return move;
}
