import { moveClockWork } from '~/domain/lifecycle/clock-inputs';
import { advanceClock } from '~/jobs/advance-clock.server';
import {
  finishClockMove,
  readOpenClockMove,
  recordClockReached,
  recordClockRun,
} from '~/platform/clock-moves.server';
import type { WorkHandler } from '~/platform/job-queue.server';
import { logger } from '~/platform/logger.server';

/**
 * Performs a move of the sandbox clock that an operator asked for. Interrupted, it is delivered again and goes on from
 * where the clock stands; an error ends it there, and the operator may ask for the rest.
 */
export const moveClock: WorkHandler = async (given, signal) => {
  const { moveId } = moveClockWork.parse(given);
  const to = await readOpenClockMove(moveId);
  if (!to) return;
  try {
    await advanceClock({
      to,
      signal,
      onRun: (run) => recordClockRun(moveId, run),
      onReached: (at) => recordClockReached(moveId, at < to ? at : to),
    });
    await finishClockMove(moveId, null);
  } catch (error) {
    if (signal.aborted) throw error;
    logger.error({ moveId, err: error }, 'move of the clock');
    await finishClockMove(moveId, error instanceof Error ? error.message : String(error));
  }
};
