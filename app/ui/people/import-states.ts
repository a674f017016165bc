import type { BadgeTone } from '../primitives/badge';

export type ImportState = 'checked' | 'queued' | 'running' | 'done' | 'failed';

/** The tint of each state of an import. */
export const importStates: Readonly<Record<ImportState, BadgeTone>> = {
  checked: 'neutral',
  queued: 'info',
  running: 'info',
  done: 'success',
  failed: 'danger',
};
