import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Job, Rhythm } from '~/jobs/job.server';
import { lastDueMoment } from '~/jobs/last-due-moment.server';
import { nextStop } from '~/jobs/next-stop.server';

const line = (rhythm: Rhythm, more: Partial<Job> = {}): Job => ({
  name: 'job',
  rhythm,
  run: () => Promise.resolve({}),
  ...more,
});
const daily = line({ dailyAt: '03:00' });
const at = (text: string) => new Date(text);
const hourMs = 3_600_000;

/** All stops of one job from one instant to another. */
function stopsOf(job: Job, from: Date, to: Date): Date[] {
  const stops: Date[] = [];
  for (let stop = nextStop(job, from, to); stop; stop = nextStop(job, stop, to)) stops.push(stop);
  return stops;
}

describe('where a move of the clock stops for a job', () => {
  test('daily jobs at their time in Paris, in winter as in summer', () => {
    expect(stopsOf(daily, at('2027-03-26T12:00:00Z'), at('2027-03-29T12:00:00Z'))).toEqual([
      at('2027-03-27T02:00:00Z'),
      // 02:00 to 03:00 does not exist on this day.
      at('2027-03-28T01:00:00Z'),
      at('2027-03-29T01:00:00Z'),
    ]);
  });

  test('a moment that is the target belongs to the way, one that is the start does not', () => {
    const three = at('2026-12-01T02:00:00Z');
    expect(nextStop(daily, at('2026-12-01T01:00:00Z'), three)).toEqual(three);
    expect(nextStop(daily, three, at('2026-12-01T23:00:00Z'))).toBeNull();
  });

  test('housekeeping of every hour runs once a day, at its last moment of that day', () => {
    const hourly = line({ everyMinutes: 60 });
    expect(stopsOf(hourly, at('2026-12-01T08:30:00Z'), at('2026-12-03T10:20:00Z'))).toEqual([
      at('2026-12-01T22:00:00Z'),
      at('2026-12-02T22:00:00Z'),
      at('2026-12-03T10:00:00Z'),
    ]);
  });

  test('what need not run on each day runs once, at its last moment', () => {
    const once = line({ dailyAt: '03:00' }, { onceByMove: true });
    expect(stopsOf(once, at('2026-12-01T00:00:00Z'), at('2027-12-01T00:00:00Z'))).toEqual([
      at('2027-11-30T02:00:00Z'),
    ]);
  });

  test('a move ends with nothing left that the rhythm would still run', () => {
    const rhythm = fc.oneof(
      fc.record({ everyMinutes: fc.constantFrom(1, 5, 30, 60, 240, 1440, 10_080) }),
      fc.record({ dailyAt: fc.constantFrom('00:00', '02:30', '04:00', '23:59') }),
    );
    const instant = fc.date({
      min: at('2026-01-01T00:00:00Z'),
      max: at('2030-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    const hours = fc.integer({ min: 0, max: 24 * 60 });
    fc.assert(
      fc.property(rhythm, instant, hours, fc.boolean(), (chosen, from, length, onceByMove) => {
        const job = line(chosen, onceByMove ? { onceByMove: true } : {});
        const to = new Date(from.getTime() + length * hourMs);
        const stops = stopsOf(job, from, to);
        const last = lastDueMoment(chosen, to);
        expect(stops.at(-1) ?? null).toEqual(last > from ? last : null);
        for (const [index, stop] of stops.entries()) {
          expect(lastDueMoment(chosen, stop)).toEqual(stop);
          expect(stop.getTime()).toBeGreaterThan((stops[index - 1] ?? from).getTime());
        }
        expect(stops.length).toBeLessThanOrEqual(onceByMove ? 1 : Math.ceil(length / 23) + 2);
      }),
    );
  });
});
