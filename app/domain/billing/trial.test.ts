import { describe, expect, test } from 'vitest';
import { daysLeft, planEndsAt } from '~/domain/billing/trial';

describe('the end of a plan that does not renew', () => {
  test('Test ends after 14 days at the same time of day, clocks changed or not', () => {
    const started = new Date('2026-10-20T08:30:00Z'); // 10:30 in Paris
    expect(planEndsAt('test', started, 'Europe/Paris')).toEqual(new Date('2026-11-03T09:30:00Z'));
    expect(planEndsAt('test', started, 'UTC')).toEqual(new Date('2026-11-03T08:30:00Z'));
  });

  test('Free ends after 12 calendar months, on the last day where the month is shorter', () => {
    expect(planEndsAt('free', new Date('2026-11-22T12:00:00Z'), 'Europe/Paris')).toEqual(
      new Date('2027-11-22T12:00:00Z'),
    );
    expect(planEndsAt('free', new Date('2028-02-29T12:00:00Z'), 'UTC')).toEqual(
      new Date('2029-02-28T12:00:00Z'),
    );
  });

  test('Pro and Business have no end', () => {
    expect(planEndsAt('pro', new Date(0), 'UTC')).toBeNull();
    expect(planEndsAt('business', new Date(0), 'UTC')).toBeNull();
  });

  test('the last day counts until its last second', () => {
    const ends = new Date('2026-11-03T09:30:00Z');
    expect(daysLeft(ends, new Date('2026-10-20T09:30:00Z'))).toBe(14);
    expect(daysLeft(ends, new Date('2026-11-03T09:29:59Z'))).toBe(1);
    expect(daysLeft(ends, ends)).toBe(0);
    expect(daysLeft(ends, new Date('2026-12-01T00:00:00Z'))).toBe(0);
  });
});
