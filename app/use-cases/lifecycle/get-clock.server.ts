import type { ActorOf } from '~/domain/actor';
import { Refusal } from '~/domain/refusal';
import { isSandbox } from '~/platform/clock.server';
import { forAccounts } from '~/platform/tenancy.server';
import { clockMoveLine, type ClockMoveLine } from '~/records/lifecycle/clock-move-line.server';

const movesShown = 10;

export type { ClockMoveLine };

/** The sandbox clock: the move that runs, if one does, and the last ten, the latest first. Refuses with `not-found`. */
export async function getClock(
  _actor: ActorOf<'operator'>,
): Promise<{ running: ClockMoveLine | null; moves: ClockMoveLine[] }> {
  if (!isSandbox()) throw new Refusal('not-found');
  const rows = await forAccounts().clockMove.findMany({
    orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
    take: movesShown,
  });
  const moves = rows.map(clockMoveLine);
  return { running: moves.find(({ finished }) => !finished) ?? null, moves };
}
