/** How often a job is due, by the business clock. `dailyAt` is a wall time in Europe/Paris. */
export type Rhythm = { everyMinutes: number } | { dailyAt: string };

export type JobContext = { now: Date; dryRun: boolean };

/**
 * One line of the timetable. `run` says what it changed (or would change), as counts and identifiers; `organizations`
 * and `failed` count those it looked at and those it failed for, and tell of no change.
 */
export type Job = {
  name: string;
  rhythm: Rhythm;
  run: (context: JobContext) => Promise<Record<string, unknown>>;
  /**
   * For work that is due at moments kept with the data: the next of them after `after`, null when there is none. A move
   * of the sandbox clock stops there; what time brings on its own is found by the rhythm.
   */
  nextMoment?: (after: Date) => Promise<Date | null>;
  /** A move of the clock runs it once, at its last due moment: what it does does not depend on the days in between. */
  onceByMove?: true;
};
