import { pageReadMs } from '~/domain/learning/believable-coverage';
import { joinRanges } from '~/domain/learning/coverage';
import type { Stretch } from './use-coverage-reports';

/** A page is looked at in so many bands from top to bottom, half of which must have been seen. */
export const bandsOfPage = 4;

const longestGapMs = 2000; // between two looks; after more, nobody knows what was on the screen
const longestMs = 60_000;

/**
 * Which pages of a document were read: those of which at least half was on the screen for {@link pageReadMs}, in one go
 * or, where a page is larger than the screen, part by part. Times in milliseconds of the browser's clock; pages from 0.
 */
export class ReadPages {
  private since = new Map<number, number>();
  private readonly seen = new Set<number>();
  private readonly read = new Set<number>();
  private waiting: number[] = [];
  private from = 0;
  private last = Number.NEGATIVE_INFINITY;

  /** These bands (`page * bandsOfPage + band`) are on the screen now; the pages read by that. */
  look(now: number, bands: Iterable<number>): number[] {
    if (now - this.last > longestGapMs || now < this.last) this.since.clear();
    if (this.waiting.length === 0 && this.since.size === 0) this.from = now;
    this.last = now;
    const before = this.since;
    this.since = new Map();
    for (const band of bands) {
      const since = before.get(band) ?? now;
      this.since.set(band, since);
      if (now - since >= pageReadMs) this.seen.add(band);
    }
    const fresh = [...new Set([...this.seen].map((band) => Math.floor(band / bandsOfPage)))].filter(
      (page) => !this.read.has(page) && this.bandsSeen(page) >= bandsOfPage / 2,
    );
    for (const page of fresh) this.read.add(page);
    this.waiting.push(...fresh);
    return fresh;
  }

  /** What was read since it was last asked. */
  take(): Stretch[] {
    const { waiting, last } = this;
    if (waiting.length === 0) return [];
    this.waiting = [];
    const from = Math.max(this.from, last - longestMs);
    this.from = last;
    return [{ from, to: last, ranges: joinRanges(waiting.map((page) => [page, page + 1] as const)) }];
  }

  private bandsSeen(page: number): number {
    const bands = Array.from({ length: bandsOfPage }, (_one, band) => page * bandsOfPage + band);
    return bands.filter((band) => this.seen.has(band)).length;
  }
}
