import type { Period } from '~/domain/calendar';

export type ReadingTime = {
  /** The periods joined where they touch or overlap, in order. */
  periods: Period[];
  milliseconds: number;
  /** Whole minutes, rounded down once over the whole. */
  minutes: number;
};

/**
 * The time really spent reading: the union of the periods, so that two tabs or a heartbeat sent twice count once.
 * Periods that end before they begin count nothing.
 */
export function readingTime(periods: Iterable<Period>): ReadingTime {
  const ordered = [...periods]
    .filter(({ from, to }) => from < to)
    .sort((one, other) => one.from.getTime() - other.from.getTime());
  const joined: Period[] = [];
  for (const { from, to } of ordered) {
    const last = joined.at(-1);
    if (last && from <= last.to) {
      if (to > last.to) last.to = to;
    } else {
      joined.push({ from, to });
    }
  }
  const milliseconds = joined.reduce((total, { from, to }) => total + (to.getTime() - from.getTime()), 0);
  return { periods: joined, milliseconds, minutes: Math.floor(milliseconds / 60_000) };
}

/** How long the page may claim to have been read since its last heartbeat, in milliseconds. */
export const longestReadingPeriod = 5 * 60_000;

/**
 * What may be believed of a period that a browser reports: nothing before the lesson was opened, nothing after now,
 * and at most the last `longestReadingPeriod` of it. Null when nothing is left.
 */
export function believableReadingPeriod(
  reported: Period,
  { openedAt, now }: { openedAt: Date; now: Date },
): Period | null {
  const to = Math.min(reported.to.getTime(), now.getTime());
  const from = Math.max(reported.from.getTime(), openedAt.getTime(), to - longestReadingPeriod);
  return from < to ? { from: new Date(from), to: new Date(to) } : null;
}
