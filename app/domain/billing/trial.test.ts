import { describe, expect, test } from 'vitest';
import { planOn, plansOn } from '~/domain/billing/plans';
import { daysLeft, planEndsAt, trialDaysOf } from '~/domain/billing/trial';

const day = '2026-11-22';

describe('the end of a plan that does not renew', () => {
  test('Test ends after 14 days at the same time of day, clocks changed or not', () => {
    const started = new Date('2026-10-20T08:30:00Z'); // 10:30 in Paris
    expect(planEndsAt(planOn('test', day), started, 'Europe/Paris')).toEqual(
      new Date('2026-11-03T09:30:00Z'),
    );
    expect(planEndsAt(planOn('test', day), started, 'UTC')).toEqual(new Date('2026-11-03T08:30:00Z'));
  });

  test('Free ends after 12 calendar months, on the last day where the month is shorter', () => {
    expect(planEndsAt(planOn('free', day), new Date('2026-11-22T12:00:00Z'), 'Europe/Paris')).toEqual(
      new Date('2027-11-22T12:00:00Z'),
    );
    expect(planEndsAt(planOn('free', day), new Date('2028-02-29T12:00:00Z'), 'UTC')).toEqual(
      new Date('2029-02-28T12:00:00Z'),
    );
  });

  test('Pro and Business have no end', () => {
    expect(planEndsAt(planOn('pro', day), new Date(0), 'UTC')).toBeNull();
    expect(planEndsAt(planOn('business', day), new Date(0), 'UTC')).toBeNull();
  });

  test('the last day counts until its last second', () => {
    const ends = new Date('2026-11-03T09:30:00Z');
    expect(daysLeft(ends, new Date('2026-10-20T09:30:00Z'))).toBe(14);
    expect(daysLeft(ends, new Date('2026-11-03T09:29:59Z'))).toBe(1);
    expect(daysLeft(ends, ends)).toBe(0);
    expect(daysLeft(ends, new Date('2026-12-01T00:00:00Z'))).toBe(0);
  });

  test('the days of a trial are those of the terms offered', () => {
    expect(trialDaysOf(plansOn(day))).toBe(14);
  });
});
