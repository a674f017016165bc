/** How often a job is due, by the business clock. `dailyAt` is a wall time in Europe/Paris. */
export type Rhythm = { everyMinutes: number } | { dailyAt: string };

export type JobContext = { now: Date; dryRun: boolean };

/** One line of the timetable. `run` says what it changed (or would change), as counts and identifiers. */
export type Job = {
  name: string;
  rhythm: Rhythm;
  run: (context: JobContext) => Promise<Record<string, unknown>>;
};
