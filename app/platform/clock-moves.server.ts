import { isSandbox } from '~/platform/clock.server';
import { database } from '~/platform/database.server';

/** The target of a move that is not finished; null when it is, or was never asked for. */
export async function readOpenClockMove(id: string): Promise<Date | null> {
  const move = await database.clockMove.findUnique({
    where: { id },
    select: { target: true, finishedAt: true },
  });
  return move && !move.finishedAt ? move.target : null;
}

/** Whether a move of the clock runs: meanwhile it alone runs jobs, in the order of their moments. */
export async function isClockMoving(): Promise<boolean> {
  if (!isSandbox()) return false;
  return (await database.clockMove.count({ where: { finishedAt: null } })) > 0;
}

export async function recordClockReached(id: string, reachedAt: Date): Promise<void> {
  await database.clockMove.update({ where: { id }, data: { reachedAt }, select: { id: true } });
}

/** Adds a line to what the move ran. */
export async function recordClockRun(id: string, run: object): Promise<void> {
  await database.$executeRaw`
    UPDATE "ClockMove" SET "ran" = "ran" || ${JSON.stringify([run])}::jsonb WHERE "id" = ${id}::uuid`;
}

/** Ends a move, with the error that stopped it where one did. The clock stands where it is. */
export async function finishClockMove(id: string, error: string | null): Promise<void> {
  await database.clockMove.update({
    where: { id },
    data: { finishedAt: new Date(), error },
    select: { id: true },
  });
}
