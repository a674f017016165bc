export type ReadPeriod = { from: number; to: number };

/** How often the page looks whether it is read, in milliseconds. */
export const beatMs = 15_000;

const restMs = 60_000;
// With the longest gap that counts, a report stays under the 75 s that the server believes.
const reportMs = 55_000;
const longestGapMs = beatMs + 5_000;

/**
 * Counts the time a page is really read: visible, and its reader active within the last minute. Beats put together
 * make reports of a minute at most; a gap between two beats (a laptop asleep, timers held back) counts nothing.
 * Times are milliseconds of the browser's clock.
 */
export class ReadingClock {
  private from: number | null = null;
  private lastBeat: number;
  private lastActivity: number;

  private readonly report: (period: ReadPeriod) => void;

  constructor(now: number, report: (period: ReadPeriod) => void) {
    this.report = report;
    this.lastBeat = now;
    this.lastActivity = now;
  }

  /** The reader moved, typed, scrolled or touched. */
  activity(now: number): void {
    this.lastActivity = now;
  }

  beat(now: number, visible: boolean): void {
    const reading = visible && now - this.lastActivity <= restMs;
    if (this.from !== null && now - this.lastBeat > longestGapMs) this.close(this.lastBeat);
    else if (this.from !== null && (!reading || now - this.from >= reportMs)) this.close(now);
    if (reading && this.from === null) this.from = now;
    this.lastBeat = now;
  }

  /** The page is left or hidden: what was read so far is reported at once. */
  leave(now: number): void {
    if (this.from !== null) this.close(now - this.lastBeat > longestGapMs ? this.lastBeat : now);
    this.lastBeat = now;
  }

  private close(to: number): void {
    if (this.from !== null && to - this.from >= 1000) this.report({ from: this.from, to });
    this.from = null;
  }
}
