import type { SavedState } from '../../primitives/saved-indicator';
import type { BookEntry } from './answer-book';

/** What is said of all answers together: what is not with the server yet first, else when the last one was saved. */
export function savedOf(entries: Readonly<Record<string, BookEntry>>): SavedState {
  const all = Object.values(entries).map(({ saved }) => saved);
  const unsaved = all.filter(({ state }) => state !== 'saved' && state !== 'idle');
  for (const state of ['failed', 'offline', 'saving'] as const) {
    if (unsaved.some((one) => one.state === state)) return { state };
  }
  const times = all.flatMap((one) => (one.state === 'saved' ? [one.at] : []));
  const latest = times.sort().at(-1);
  return latest === undefined ? { state: 'idle' } : { state: 'saved', at: latest };
}
