import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { believableCoverage, possibleCoverage, type ReportedCoverage } from './believable-coverage';
import { joinRanges, rangesLength, type Range } from './coverage';

const start = Date.parse('2026-11-22T09:00:00.000Z');
const lengthMs = 120_000;
const of = { unit: 'milliseconds' as const, length: lengthMs, notBefore: new Date(start - 3_600_000) };

const report = (ranges: Range[], fromMs: number, toMs: number, sentMs = toMs): ReportedCoverage => ({
  ranges,
  from: new Date(start + fromMs),
  to: new Date(start + toMs),
  clientNow: new Date(start + sentMs),
});
const at = (ms: number) => new Date(start + ms);

/** One stretch of watching: from where, how fast, how long by the clock; then the report that tells it. */
const stretch = fc.record({
  place: fc.nat(lengthMs - 1),
  rate: fc.constantFrom(0.5, 0.75, 1, 1.25, 1.5, 1.75, 2),
  wallMs: fc.integer({ min: 50, max: 10_000 }),
  pauseMs: fc.nat(20_000),
  latencyMs: fc.nat(30_000),
});

describe('what a player tells of itself', () => {
  test('however one seeks, pauses, speeds up, and however wrong its clock and slow its network: all counts, once', () => {
    fc.assert(
      fc.property(
        fc.array(stretch, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: -1e9, max: 1e9 }),
        (stretches, lag) => {
          let clock = 0;
          let since: number | null = null;
          const played: Range[] = [];
          const counted: Range[] = [];
          for (const { place, rate, wallMs, pauseMs, latencyMs } of stretches) {
            const range: Range = [place, Math.min(lengthMs, Math.round(place + wallMs * rate))];
            const [from, to] = [clock, clock + wallMs];
            clock = to + pauseMs;
            played.push(range);
            const decision = believableCoverage(report([range], from, to), {
              ...of,
              since,
              ...{ now: at(to + latencyMs + lag), notBefore: at(lag - 1000) },
            });
            if (!decision.allowed) throw new Error(`an honest report was refused: ${decision.reason}`);
            counted.push(...decision.ranges);
            // Kept on our clock, with the lag, the end is known again by the browser's.
            since = decision.period.to.getTime() - decision.lagMs;
            expect(since).toBe(start + to);
          }
          const seconds = (ranges: Range[]) =>
            Array.from({ length: lengthMs / 1000 }, (_one, second) =>
              ranges.some(([from, to]) => from <= second * 1000 && second * 1000 < to),
            );
          expect(seconds(counted)).toEqual(seconds(played));
          expect(rangesLength(joinRanges(counted))).toBe(rangesLength(joinRanges(played)));
        },
      ),
    );
  });
});

describe('what cannot be', () => {
  test('whatever is sent, a visit is never believed more than its time allows', () => {
    const claim = fc.record({
      place: fc.nat(lengthMs),
      claimMs: fc.nat(lengthMs),
      fromMs: fc.integer({ min: -30_000, max: 60_000 }),
      wallMs: fc.integer({ min: -1000, max: 70_000 }),
    });
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 30 }), (claims) => {
        let since: number | null = null;
        let earliest = Number.POSITIVE_INFINITY;
        let believed = 0;
        for (const { place, claimMs, fromMs, wallMs } of claims) {
          const [from, to] = [fromMs, fromMs + wallMs];
          const decision = believableCoverage(report([[place, place + claimMs]], from, to, 200_000), {
            ...{ ...of, since, now: at(200_000) },
          });
          if (!decision.allowed) continue;
          believed += rangesLength(decision.ranges);
          earliest = Math.min(earliest, start + from);
          since = Math.max(since ?? Number.NEGATIVE_INFINITY, start + to);
        }
        const span = since === null ? 0 : since - earliest;
        // Twice the time, what clocks differ by, and what a browser misses at the edges: never more than it lasted.
        expect(believed).toBeLessThanOrEqual(span * 3.1);
      }),
    );
  });

  test('the same time told again, more than twice the time, and times that cannot be are refused', () => {
    const believe = (sent: ReportedCoverage, since: number | null = null, now = at(10_000)) =>
      believableCoverage(sent, { ...of, since, now });
    expect(believe(report([[0, 10_000]], 0, 5000, 10_000))).toMatchObject({ allowed: true });
    const refused = [
      believe(report([[0, 12_000]], 0, 5000, 10_000)),
      believe(report([[20_000, 30_000]], 0, 5000, 10_000), start + 5000),
      believe(report([[20_000, 30_000]], 0, 5000, 10_000), start + 4000),
      believe(report([[9, 4]], 0, 5000, 10_000)),
      believe(report([[lengthMs + 1, lengthMs + 2]], 0, 5000, 10_000)),
    ];
    for (const decision of refused) expect(decision).toEqual({ allowed: false, reason: 'ranges-invalid' });
    const impossibleTimes = [
      report([[0, 10]], 5000, 5000, 10_000),
      report([[0, 10]], 5000, 4000, 10_000),
      report([[0, 10]], 0, 80_000, 90_000),
      report([[0, 10]], 0, 5000, 1000),
    ];
    for (const sent of impossibleTimes) {
      expect(believe(sent)).toEqual({ allowed: false, reason: 'period-invalid' });
    }
  });

  test('pages take their time too', () => {
    expect(possibleCoverage('pages', 0)).toBe(0);
    expect(possibleCoverage('pages', 3000)).toBe(8);
    const sent = report([[0, 200]], 0, 5000, 10_000);
    expect(
      believableCoverage(sent, { ...of, unit: 'pages', length: 300, since: null, now: at(10_000) }),
    ).toEqual({ allowed: false, reason: 'ranges-invalid' });
  });
});
