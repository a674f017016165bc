import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OrderHalfDay } from '~/domain/funding/order-facts';
import { takesPlace } from '~/domain/funding/order-moments';
import { soldHalfDays, type SoldHalfDay } from '~/domain/funding/sold-half-days';
import { sum } from '~/domain/money';
import { at } from '../../../tests/factories/funded-order';

const sold = (day: string, plannedMinutes: number): SoldHalfDay => ({
  ...{ sessionId: 's', startsAt: at(`${day}T09:00`), endsAt: at(`${day}T12:30`), plannedMinutes },
});
const live = (day: string, plannedMinutes: number): OrderHalfDay => ({
  ...{ ...sold(day, plannedMinutes), id: day, remote: true, cancelledAt: null, countersigned: false },
  attendances: [],
});
const told = (halfDays: readonly OrderHalfDay[]) =>
  halfDays.map((one) => [one.id, one.plannedMinutes, takesPlace(one)]);

const two = [sold('2026-12-08', 210), sold('2026-12-15', 210)];

test.each([
  ['as they were sold', [live('2026-12-08', 210), live('2026-12-15', 210)], []],
  ['moved', [live('2026-12-09', 210), live('2026-12-16', 210)], []],
  ['one in the place of another', [live('2026-12-08', 210), live('2026-12-22', 210)], []],
])('half-days %s count whole', (_what, standing, lost) => {
  const ids = standing.map(({ id }) => [id, 210, true]);
  expect(told(soldHalfDays(two, standing))).toEqual([...ids, ...lost]);
});

test('a half-day that vanished stays planned and is not held, when it was to be', () => {
  const halfDays = soldHalfDays(two, [live('2026-12-15', 210)]);
  expect(told(halfDays)).toEqual([
    ['2026-12-15', 210, true],
    ['s', 210, false],
  ]);
  expect(halfDays[1]?.startsAt).toEqual(at('2026-12-08T09:00'));
});

test('a shorter half-day leaves its difference not held', () => {
  expect(told(soldHalfDays(two, [live('2026-12-08', 150), live('2026-12-15', 210)]))).toEqual([
    ['2026-12-08', 150, true],
    ['2026-12-15', 210, true],
    ['s', 60, false],
  ]);
});

test('a longer or added half-day is no part of what was sold, an earlier one neither', () => {
  const standing = [live('2026-12-01', 210), live('2026-12-08', 300), live('2026-12-15', 210)];
  expect(told(soldHalfDays(two, standing))).toEqual([
    ['2026-12-08', 210, true],
    ['2026-12-15', 210, true],
  ]);
});

test('a day split into two half-days is what was sold', () => {
  const standing = [live('2026-12-08', 210), live('2026-12-09', 210)];
  expect(told(soldHalfDays([sold('2026-12-08', 420)], standing))).toEqual([
    ['2026-12-08', 210, true],
    ['2026-12-09', 210, true],
  ]);
});

test('a session that nothing stands of is not held at all', () => {
  expect(told(soldHalfDays(two, []))).toEqual([['s', 420, false]]);
});

test('whatever stands of a session, the minutes planned are those sold, and none is held beyond what stands', () => {
  const days = fc.array(fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 500 })), {
    maxLength: 6,
  });
  const dated = ([day, minutes]: [number, number]) =>
    [`2026-12-${String(day).padStart(2, '0')}`, minutes] as const;
  fc.assert(
    fc.property(days, days, (given, standing) => {
      const planned = given.map(dated).map((one) => sold(...one));
      const stands = standing.map(dated).map((one) => live(...one));
      const halfDays = soldHalfDays(planned, stands);
      expect(sum(halfDays.map((one) => one.plannedMinutes))).toBe(
        sum(planned.map((one) => one.plannedMinutes)),
      );
      const held = sum(halfDays.filter(takesPlace).map((one) => one.plannedMinutes));
      expect(held).toBe(
        planned.length === 0
          ? 0
          : Math.min(
              sum(planned.map((one) => one.plannedMinutes)),
              sum(stands.map((one) => one.plannedMinutes)),
            ),
      );
    }),
  );
});
