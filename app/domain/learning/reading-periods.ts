import { overlap, type Period } from '~/domain/calendar';
import { lengthOfPeriods, unionOfPeriods } from '~/domain/union-of-periods';

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
  const joined = unionOfPeriods(periods);
  const milliseconds = lengthOfPeriods(joined);
  return { periods: joined, milliseconds, minutes: Math.floor(milliseconds / 60_000) };
}

/** The longest stretch that one report of the player may claim: a minute of heartbeats, and one more of them. */
export const longestReadingPeriod = 75_000;

/** How far back a report that waited for the network may reach. */
export const oldestReadingReport = 7 * 24 * 60 * 60_000;

const clockGrain = 1000;

export type ReportedReading = Period & {
  /** What the browser's clock showed when it sent the report. */
  clientNow: Date;
};

export type ReadingDecision =
  { allowed: true; period: Period } | { allowed: false; reason: 'period-invalid' };

/**
 * What may be believed of a period that a browser reports. Its clock may be wrong: the period is moved by what the
 * browser's clock lacks on ours. Refuses with `period-invalid` what ends after the report was sent, lasts longer than
 * heartbeats allow, or is older than a week; nothing before `notBefore` (the enrolment) counts.
 */
export function believableReading(
  reported: ReportedReading,
  { notBefore, now }: { notBefore: Date; now: Date },
): ReadingDecision {
  const refused: ReadingDecision = { allowed: false, reason: 'period-invalid' };
  const length = reported.to.getTime() - reported.from.getTime();
  if (length <= 0 || length > longestReadingPeriod) return refused;
  if (reported.to.getTime() > reported.clientNow.getTime() + clockGrain) return refused;
  const skew = now.getTime() - reported.clientNow.getTime();
  const to = Math.min(reported.to.getTime() + skew, now.getTime());
  const from = Math.max(reported.from.getTime() + skew, notBefore.getTime());
  if (to <= from || now.getTime() - to > oldestReadingReport) return refused;
  return { allowed: true, period: { from: new Date(from), to: new Date(to) } };
}

/** The part of a period, in milliseconds, that none of the others covers: what it adds to the time already counted. */
export function uncoveredTime(period: Period, others: Iterable<Period>): number {
  const length = Math.max(0, period.to.getTime() - period.from.getTime());
  const within: Period[] = [];
  for (const other of others) {
    const common = overlap(period, other);
    if (common) within.push(common);
  }
  return length - readingTime(within).milliseconds;
}
