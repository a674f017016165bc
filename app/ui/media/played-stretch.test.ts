import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { believableCoverage } from '~/domain/learning/believable-coverage';
import { joinRanges, type Range } from '~/domain/learning/coverage';
import { PlayedStretch } from './played-stretch';

const length = 60_000;
const start = Date.parse('2026-11-22T09:00:00.000Z');

/** Somebody plays for a while at a speed, then jumps, or stops for a while. */
const act = fc.record({
  rate: fc.constantFrom(0.5, 1, 1.5, 2),
  ticks: fc.integer({ min: 0, max: 30 }),
  then: fc.constantFrom('jump', 'stop', 'stall', 'report'),
  place: fc.nat(length - 1),
  waitMs: fc.integer({ min: 1, max: 60_000 }),
});

describe('what a recording really plays', () => {
  test('equals a count millisecond by millisecond, whatever the jumps, stops and speeds, and the server believes it', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        const stretch = new PlayedStretch();
        const really: Range[] = [];
        const counted: Range[] = [];
        let [now, place] = [start, 0];
        let since: number | null = null;
        const report = () => {
          for (const { from, to, ranges } of stretch.take()) {
            const sent = { from: new Date(from), to: new Date(to), clientNow: new Date(now), ranges };
            const of = { unit: 'milliseconds' as const, length, since, notBefore: new Date(start - 1) };
            const decision = believableCoverage(sent, { ...of, now: new Date(now) });
            if (!decision.allowed) throw new Error(decision.reason);
            counted.push(...decision.ranges);
            since = to;
          }
        };
        for (const { rate, ticks, then, place: target, waitMs } of acts) {
          stretch.tick(place, now, rate);
          for (let n = 0; n < ticks && place < length; n += 1) {
            const before = place;
            now += 250;
            place = Math.min(length, place + 250 * rate);
            really.push([before, place]);
            stretch.tick(place, now, rate);
          }
          if (then === 'report') {
            report();
            continue;
          }
          stretch.stop();
          if (then === 'jump') place = target;
          if (then === 'stall' || then === 'stop') now += waitMs;
          if (then === 'stop') report();
          now += 1;
        }
        report();
        expect(joinRanges(counted)).toEqual(joinRanges(really));
      }),
    );
  });

  test('a place that leaps, a clock that is set and a speed beyond 2 count nothing', () => {
    const leap = new PlayedStretch();
    leap.tick(0, 1000, 1);
    leap.tick(30_000, 1250, 1);
    expect(leap.take()).toEqual([]);
    const clock = new PlayedStretch();
    clock.tick(0, 1000, 1);
    clock.tick(250, 500, 1);
    expect(clock.take()).toEqual([]);
    const fast = new PlayedStretch();
    for (let n = 0; n <= 20; n += 1) fast.tick(n * 4000, 1000 + n * 1000, 4);
    expect(fast.take()).toEqual([]);
  });

  test('played to the end, it is played whole though the file says some milliseconds more', () => {
    const stretch = new PlayedStretch();
    for (let n = 0; n <= 40; n += 1) stretch.tick(n * 250, 1000 + n * 250, 1);
    stretch.end(10_120);
    expect(stretch.take()).toMatchObject([{ ranges: [[0, 10_120]] }]);
    const jumped = new PlayedStretch();
    jumped.tick(9900, 1000, 1);
    jumped.end(10_120);
    expect(jumped.take()).toEqual([]);
  });
});
