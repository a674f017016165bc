import type { ReactNode } from 'react';
import { Callout } from '../primitives/callout';
import { SavedIndicator, type SavedState } from '../primitives/saved-indicator';

type FollowedSoFarProps = {
  /** How much, in words. */
  children: ReactNode;
  saved: SavedState;
  problem: string | null;
  /** Said while it waits for the network. */
  waits: string;
  timeZone: string;
};

/** How much was followed, and whether the server has it. */
export function FollowedSoFar({ children, saved, problem, waits, timeZone }: FollowedSoFarProps) {
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <p className="text-sm text-ink-soft tabular-nums">{children}</p>
        <SavedIndicator saved={saved} timeZone={timeZone} />
      </div>
      {saved.state === 'offline' && <p className="text-sm text-ink-soft">{waits}</p>}
      {problem && (
        <Callout tone="danger" live="alert">
          {problem}
        </Callout>
      )}
    </div>
  );
}
