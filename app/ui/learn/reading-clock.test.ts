import { expect, test } from 'vitest';
import { beatMs, ReadingClock, type ReadPeriod } from './reading-clock';

function read() {
  const periods: ReadPeriod[] = [];
  const clock = new ReadingClock(0, (period) => periods.push(period));
  clock.beat(0, true);
  return { clock, total: () => periods.reduce((sum, { from, to }) => sum + to - from, 0), periods };
}

test('an active reader is counted in reports of a minute', () => {
  const { clock, periods } = read();
  for (let now = beatMs; now <= 150_000; now += beatMs) {
    clock.activity(now - 100);
    clock.beat(now, true);
  }
  clock.leave(155_000);
  expect(periods).toEqual([
    { from: 0, to: 60_000 },
    { from: 60_000, to: 120_000 },
    { from: 120_000, to: 155_000 },
  ]);
});

test('a reader who does nothing for a minute is no longer counted', () => {
  const { clock, total } = read();
  for (let now = beatMs; now <= 600_000; now += beatMs) clock.beat(now, true);
  clock.leave(600_000);
  expect(total()).toBeLessThanOrEqual(75_000);
});

test('a hidden page counts nothing, and goes on when it is seen again', () => {
  const { clock, periods } = read();
  clock.beat(15_000, true);
  clock.leave(20_000);
  for (let now = 30_000; now <= 90_000; now += beatMs) clock.beat(now, false);
  clock.activity(100_000);
  clock.beat(100_000, true);
  clock.leave(110_000);
  expect(periods).toEqual([
    { from: 0, to: 20_000 },
    { from: 100_000, to: 110_000 },
  ]);
});

test('the hours a laptop slept do not count', () => {
  const { clock, total } = read();
  clock.beat(15_000, true);
  clock.activity(8 * 3_600_000);
  clock.beat(8 * 3_600_000, true);
  clock.leave(8 * 3_600_000 + 5000);
  expect(total()).toBe(20_000);
});

test('no report is longer than the server believes', () => {
  const { clock, periods } = read();
  for (let now = 19_000; now <= 400_000; now += 19_000) {
    clock.activity(now);
    clock.beat(now, true);
  }
  expect(Math.max(...periods.map(({ from, to }) => to - from))).toBeLessThanOrEqual(75_000);
});
