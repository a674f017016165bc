import type { ActorOf } from '~/domain/actor';
import { idSchema } from '~/domain/id';
import { Refusal } from '~/domain/refusal';
import { isSandbox } from '~/platform/clock.server';
import { forAccounts } from '~/platform/tenancy.server';
import { clockMoveLine, type ClockMoveLine } from '~/records/lifecycle/clock-move-line.server';

/** One move of the sandbox clock: how far it is, and what it ran. Refuses with `not-found`. */
export async function getClockMove(
  _actor: ActorOf<'operator'>,
  { moveId }: { moveId: string },
): Promise<ClockMoveLine> {
  if (!isSandbox() || !idSchema.safeParse(moveId).success) throw new Refusal('not-found');
  const move = await forAccounts().clockMove.findUnique({ where: { id: moveId } });
  if (!move) throw new Refusal('not-found');
  return clockMoveLine(move);
}
