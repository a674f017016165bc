/** One run of a job on the way of a move; `error` when it failed, `still-due` when it left work it did not change. */
export type ClockRun = { job: string; at: string; changed: Record<string, unknown>; error?: string };

/** How far the sandbox clock is moved from where it stands; `date` is a day and a time of one's own. */
export const clockSteps = ['day', 'week', 'sixteen-days', 'month', 'date'] as const;

export type ClockStep = (typeof clockSteps)[number];

/** Whether a job's answer tells of nothing: every figure is 0, and every list and text empty. */
export function changedNothing(changed: unknown): boolean {
  if (typeof changed === 'object' && changed !== null) return Object.values(changed).every(changedNothing);
  return !changed;
}
