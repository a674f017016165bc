import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accessSince, daysToExtend, unavailableTime } from '~/domain/attendance/access-extension';
import { addDays, daysBetween, type Period } from '~/domain/calendar';
import { lengthOfPeriods, unionOfPeriods } from '~/domain/union-of-periods';

const zone = 'Europe/Paris';
const start = Date.parse('2026-10-01T00:00:00Z');
const hour = (n: number) => new Date(start + n * 3_600_000);
const periods = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 1, max: 120 })), { maxLength: 8 })
  .map((pairs) => pairs.map(([from, length]): Period => ({ from: hour(from), to: hour(from + length) })));

/** The day access ends once the declarations were worked through in that order, one run for each. */
function closesAfter(order: readonly Period[], closesOn: string, since: Date): string {
  let granted = 0;
  for (let run = 1; run <= order.length; run += 1) {
    const window = { since, closesOn: addDays(closesOn, granted), granted };
    granted += daysToExtend(window, order.slice(0, run), zone);
  }
  return addDays(closesOn, granted);
}

test('the order in which interruptions are declared changes nothing, nor does working them out again', () => {
  fc.assert(
    fc.property(periods, fc.infiniteStream(fc.nat()), fc.integer({ min: 0, max: 40 }), (list, random, n) => {
      const closesOn = addDays('2026-10-01', n);
      const shuffled = list
        .map((period) => ({ period, key: random.next().value as number }))
        .sort((one, other) => one.key - other.key)
        .map(({ period }) => period);
      const once = closesAfter(list, closesOn, hour(0));
      expect(closesAfter(shuffled, closesOn, hour(0))).toBe(once);
      expect(closesAfter([...shuffled, ...list], closesOn, hour(0))).toBe(once);
      const granted = daysBetween(closesOn, once);
      expect(daysToExtend({ since: hour(0), closesOn: once, granted }, list, zone)).toBe(0);
    }),
  );
});

test('within a window that holds them all, the extension is the days of the union rounded up', () => {
  fc.assert(
    fc.property(periods, (list) => {
      const window = { since: hour(0), closesOn: '2027-06-30', granted: 0 };
      const hours = lengthOfPeriods(unionOfPeriods(list)) / 3_600_000;
      expect(daysToExtend(window, list, zone)).toBe(Math.ceil(hours / 24));
    }),
  );
});

test('what was unavailable before access began or after it ended extends nothing', () => {
  const window = { since: hour(240), closesOn: '2026-10-20', granted: 0 };
  expect(daysToExtend(window, [{ from: hour(0), to: hour(200) }], zone)).toBe(0);
  expect(daysToExtend(window, [{ from: hour(600), to: hour(700) }], zone)).toBe(0);
  expect(daysToExtend(window, [{ from: hour(200), to: hour(264) }], zone)).toBe(1);
});

test('access begins with the enrolment, or the later day on which it opens', () => {
  const enrolledAt = new Date('2026-10-05T10:00:00Z');
  expect(accessSince({ enrolledAt, opensOn: null }, zone)).toEqual(enrolledAt);
  expect(accessSince({ enrolledAt, opensOn: '2026-10-01' }, zone)).toEqual(enrolledAt);
  expect(accessSince({ enrolledAt, opensOn: '2026-10-09' }, zone)).toEqual(new Date('2026-10-08T22:00:00Z'));
});

test('an outage mended within 48 working hours of its first report extends nothing; beyond, the whole of it does', () => {
  const outage = { kind: 'outage' as const, startsAt: new Date('2026-11-23T07:00:00Z'), countsFrom: null };
  // Monday 08:00 in Paris and 48 hours of opening: Friday 12:00.
  const deadline = new Date('2026-11-27T11:00:00Z');
  expect(unavailableTime({ ...outage, endsAt: deadline })).toBeNull();
  const late = new Date(deadline.getTime() + 1);
  expect(unavailableTime({ ...outage, endsAt: late })).toEqual({ from: outage.startsAt, to: late });
  const reportedLater = new Date('2026-11-23T10:00:00Z');
  expect(unavailableTime({ ...outage, countsFrom: reportedLater, endsAt: late })).toBeNull();
  expect(unavailableTime({ ...outage, endsAt: null })).toBeNull();
});

test('maintenance extends by all of its length', () => {
  const period = { startsAt: hour(0), endsAt: hour(1) };
  expect(unavailableTime({ kind: 'maintenance', countsFrom: null, ...period })).toEqual({
    from: hour(0),
    to: hour(1),
  });
});
