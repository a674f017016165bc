import { possibleCoverage, fastestPlay } from '~/domain/learning/believable-coverage';
import { joinRanges, rangesLength, type Range } from '~/domain/learning/coverage';
import type { Stretch } from './use-coverage-reports';

const longestMs = 60_000; // the server believes a little more of one report
const latenessMs = 400; // by how much a sign of life of a player may come late

/**
 * Puts together what a recording really plays, from the signs of life of its player: between two of them the part
 * between their places was played, if that much can have been played in that time; else somebody jumped, or the clock
 * did, and nothing was. All times in milliseconds, `now` by the browser's clock.
 */
export class PlayedStretch {
  private ranges: Range[] = [];
  private from: number | null = null;
  private to = 0;
  private readonly closed: Stretch[] = [];
  private last: { place: number; now: number; rate: number } | null = null;

  /** It plays, at this place and speed. */
  tick(place: number, now: number, rate: number): void {
    const { last } = this;
    this.last = { place: Math.floor(place), now, rate };
    if (!last) return;
    const advance = this.last.place - last.place;
    const wall = now - last.now;
    const fastest = Math.min(fastestPlay, Math.max(rate, last.rate));
    if (advance <= 0 || wall <= 0 || advance > wall * fastest * 1.05 + latenessMs) return;
    this.add([last.place, this.last.place], last.now, now);
  }

  /** It stands still from here on, or is somewhere else when it goes on. */
  stop(): void {
    this.last = null;
  }

  /**
   * It played to its end, at `length`: browsers and files differ by some milliseconds about where that is. What cannot
   * have been played in the time of this stretch is left out.
   */
  end(length: number): void {
    const { last, from, to } = this;
    if (last && from !== null && length > last.place && length - last.place <= latenessMs) {
      const rest: Range = [last.place, length];
      const all = rangesLength(joinRanges([...this.ranges, rest]));
      if (all <= possibleCoverage('milliseconds', to - from))
        this.ranges = joinRanges([...this.ranges, rest]);
    }
    this.stop();
  }

  /** What was played since it was last asked, each stretch short enough for one report. */
  take(): Stretch[] {
    this.close();
    return this.closed.splice(0);
  }

  private add(range: Range, from: number, to: number): void {
    if (this.from !== null && to - this.from > longestMs) this.close();
    this.ranges = joinRanges([...this.ranges, range]);
    this.from ??= from;
    this.to = to;
  }

  private close(): void {
    const { from, to, ranges } = this;
    if (from !== null) this.closed.push({ from, to, ranges });
    this.from = null;
    this.ranges = [];
  }
}
