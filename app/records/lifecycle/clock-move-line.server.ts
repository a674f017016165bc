import type { ClockRun } from '~/domain/lifecycle/clock-run';
import type { ClockMove } from '~/platform/generated/client';

export type ClockMoveLine = {
  id: string;
  /** Business instants: where the clock stood, where it is to stand, and the last moment whose jobs have run. */
  from: string;
  target: string;
  reachedAt: string;
  finished: boolean;
  ran: readonly ClockRun[];
  error: string | null;
};

export function clockMoveLine(move: ClockMove): ClockMoveLine {
  return {
    id: move.id,
    from: move.requestedAt.toISOString(),
    target: move.target.toISOString(),
    reachedAt: (move.reachedAt ?? move.requestedAt).toISOString(),
    finished: move.finishedAt !== null,
    ran: move.ran as ClockRun[],
    error: move.error,
  };
}
