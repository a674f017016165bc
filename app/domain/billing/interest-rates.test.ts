import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  defaultInterestRates,
  halfYearOf,
  interestRateOn,
  nextHalfYear,
} from '~/domain/billing/interest-rates';
import { addDays } from '~/domain/calendar';

const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2000-01-01', count));

test('every day is in one half-year, and the next one follows it without a gap', () => {
  fc.assert(
    fc.property(days, (day) => {
      const half = halfYearOf(day);
      const next = nextHalfYear(day);
      expect(half <= day && day < next).toBe(true);
      expect(halfYearOf(addDays(next, -1))).toBe(half);
      expect(halfYearOf(next)).toBe(next);
    }),
  );
});

test.each([
  ['2024-12-31', 492],
  ['2025-01-01', 371],
  ['2025-06-30', 371],
  ['2025-07-01', 276],
  ['2026-06-30', 262],
])('the legal rate of %s is known', (day, basisPoints) => {
  expect(interestRateOn(day, 'legal', defaultInterestRates)).toEqual({ basisPoints, provisional: false });
});

test('a rate that is not entered is none, or the last one before, marked provisional', () => {
  expect(interestRateOn('2026-07-01', 'legal', defaultInterestRates)).toBeNull();
  expect(interestRateOn('2031-03-04', 'legal', defaultInterestRates, { carryForward: true })).toEqual({
    basisPoints: 262,
    provisional: true,
  });
  expect(interestRateOn('2024-06-30', 'legal', defaultInterestRates, { carryForward: true })).toBeNull();
  expect(interestRateOn('2026-01-01', 'ecb', defaultInterestRates, { carryForward: true })).toBeNull();
});
