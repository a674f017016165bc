import type { Period } from '~/domain/calendar';
import { believableRanges, rangesLength, type Range } from '~/domain/learning/coverage';
import { believableReading, type ReportedReading } from '~/domain/learning/reading-periods';

/** The fastest that the player plays; a page counts as read once at least half of it was on the screen so long. */
export const fastestPlay = 2;
export const pageReadMs = 3000;

const playTolerance = 1.05; // clocks of sound cards and of computers differ
const slackMs = 500; // by how much browsers miss the edges of a stretch
const pagesAtOnce = 8; // on a wide screen, made small

export type CoveredUnit = 'milliseconds' | 'pages';

export type ReportedCoverage = ReportedReading & { ranges: readonly Range[] };

export type CoverageDecision =
  /** `lagMs`: what the browser's clock lacked on ours as it sent the report. */
  | { allowed: true; ranges: Range[]; period: Period; lagMs: number }
  | { allowed: false; reason: 'period-invalid' | 'ranges-invalid' };

/** The most that can be gone through in a stretch of time, in the unit. */
export function possibleCoverage(unit: CoveredUnit, wallMs: number): number {
  if (wallMs <= 0) return 0;
  if (unit === 'milliseconds') return wallMs * fastestPlay * playTolerance + Math.min(slackMs, wallMs);
  return Math.ceil((wallMs / pageReadMs) * pagesAtOnce);
}

/**
 * What may be believed of the parts that a player reports to have gone through between two instants of the browser's
 * clock, which is moved onto ours as in {@link believableReading} (and refused as there, with `period-invalid`).
 * `since`: up to where the visit has told already, by the browser's clock: time told once yields nothing more, so that
 * no more is ever counted than twice the time that passed. What claims more is refused whole with `ranges-invalid`, as
 * are ranges that are none: which part of an impossible claim is true cannot be known, and our player never makes one.
 */
export function believableCoverage(
  reported: ReportedCoverage,
  of: { unit: CoveredUnit; length: number; since: number | null; notBefore: Date; now: Date },
): CoverageDecision {
  const reading = believableReading(reported, of);
  if (!reading.allowed) return reading;
  const decision = believableRanges(reported.ranges, of.length);
  if (!decision.allowed) return decision;
  const begun = Math.max(reported.from.getTime(), of.since ?? Number.NEGATIVE_INFINITY);
  const wallMs = reported.to.getTime() - begun;
  if (rangesLength(decision.ranges) > possibleCoverage(of.unit, wallMs)) {
    return { allowed: false, reason: 'ranges-invalid' };
  }
  const lagMs = of.now.getTime() - reported.clientNow.getTime();
  return { allowed: true, ranges: decision.ranges, period: reading.period, lagMs };
}
