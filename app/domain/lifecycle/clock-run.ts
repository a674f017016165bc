/** One run of a job on the way of a move; `error` when it failed, `still-due` when it left work it did not change. */
export type ClockRun = { job: string; at: string; changed: Record<string, unknown>; error?: string };

/** How far the sandbox clock is moved from where it stands; `date` is a day and a time of one's own. */
export const clockSteps = ['day', 'week', 'sixteen-days', 'month', 'date'] as const;

export type ClockStep = (typeof clockSteps)[number];

// How many a job looked at, and for how many it failed: neither is a change.
const lookedAt: readonly string[] = ['organizations', 'failed'];

/** Whether a run changed something, by its figures. */
export function madeProgress(changed: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(changed).some(([name, value]) => !lookedAt.includes(name) && !changedNothing(value));
}

/** Whether a run has something to tell: what it changed, or that it failed for some. */
export function isWorthTelling({ changed, error }: Pick<ClockRun, 'changed' | 'error'>): boolean {
  return error !== undefined || madeProgress(changed) || !changedNothing(changed.failed);
}

/** Whether a figure or an answer tells of nothing: it is 0, and every list and text in it empty. */
export function changedNothing(changed: unknown): boolean {
  if (typeof changed === 'object' && changed !== null) return Object.values(changed).every(changedNothing);
  return !changed;
}
