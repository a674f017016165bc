import { describe, expect, test } from 'vitest';
import { obstaclesTo, planChange } from '~/domain/billing/plan-change';
import type { PlanCode } from '~/domain/billing/plan-codes';
import { after, contractOn, instant, termsOf } from '../../../tests/factories/arbitrary-contract';

const now = instant('2026-01-10T12:00');
const few = { registeredUsers: 3, publishedCourses: 1 };
const on = (code: PlanCode) => contractOn(code, '2026-01-05T09:30');
const change = (from: PlanCode, to: PlanCode, usage = few) => planChange(on(from), termsOf(to), usage, now);

describe('from one plan to another', () => {
  test.each<[PlanCode, PlanCode, string]>([
    ['test', 'free', 'free'],
    ['test', 'pro', 'purchase'],
    ['test', 'business', 'purchase'],
    ['free', 'free', 'renewal'],
    ['free', 'pro', 'purchase'],
    ['free', 'business', 'purchase'],
    ['pro', 'business', 'upgrade'],
    ['pro', 'free', 'scheduled'],
    ['business', 'pro', 'scheduled'],
    ['business', 'free', 'scheduled'],
  ])('%s to %s: %s', (from, to, how) => {
    expect(change(from, to)).toEqual({ allowed: true, how });
  });

  test.each<[PlanCode, PlanCode, string]>([
    ['test', 'test', 'not-offered'],
    ['free', 'test', 'not-offered'],
    ['business', 'test', 'not-offered'],
    ['pro', 'pro', 'same-plan'],
    ['business', 'business', 'same-plan'],
  ])('%s to %s is refused: %s', (from, to, reason) => {
    expect(change(from, to)).toEqual({ allowed: false, reason });
  });

  test('is refused with every limit that is exceeded, the limit itself being enough', () => {
    expect(change('business', 'free', { registeredUsers: 4, publishedCourses: 2 })).toEqual({
      allowed: false,
      reason: 'limits-exceeded',
      obstacles: [
        { reason: 'too-many-users', limit: 3, there: 4 },
        { reason: 'too-many-courses', limit: 1, there: 2 },
      ],
    });
    expect(change('business', 'pro', { registeredUsers: 25, publishedCourses: 40 })).toMatchObject({
      allowed: true,
    });
    expect(change('test', 'pro', { registeredUsers: 26, publishedCourses: 0 })).toMatchObject({
      obstacles: [{ reason: 'too-many-users', limit: 25, there: 26 }],
    });
    expect(obstaclesTo(termsOf('business'), { registeredUsers: 1e6, publishedCourses: 1e6 })).toEqual([]);
  });
});

test('Free is renewed by one term at a time: again once no more than a term is left (P04)', () => {
  const renewed = after(on('free'), { kind: 'renewed', at: now });
  const again = (at: string) => planChange(renewed, termsOf('free'), few, instant(at));
  expect(again('2027-01-05T09:29')).toEqual({ allowed: false, reason: 'renewed-already' });
  expect(again('2027-01-05T09:30')).toEqual({ allowed: true, how: 'renewal' });
  const noticed = after(renewed, { kind: 'end-noticed', at: now, endsAt: now, reason: 'notice' });
  const before = instant('2026-01-10T11:00');
  expect(planChange(noticed, termsOf('free'), few, before)).toMatchObject({ reason: 'renewed-already' });
});

describe('once something stands in the way', () => {
  test('a contract that is over opens again with a purchase, of the same plan too, but never with Free again', () => {
    const over = after(on('pro'), { kind: 'ended', at: now, reason: 'owner' });
    expect(planChange(over, termsOf('pro'), few, now)).toEqual({ allowed: true, how: 'purchase' });
    expect(planChange(over, termsOf('free'), few, now)).toEqual({ allowed: true, how: 'free' });
    const freeOver = { ...on('free'), endsAt: now };
    expect(planChange(freeOver, termsOf('free'), few, now)).toEqual({
      allowed: false,
      reason: 'not-offered',
    });
    expect(planChange(freeOver, termsOf('pro'), few, now)).toEqual({ allowed: true, how: 'purchase' });
  });

  test('a debt comes first, also after an end', () => {
    const late = after(on('pro'), { kind: 'payment-failed', at: now });
    const refused = { allowed: false, reason: 'payment-overdue' };
    expect(planChange(late, termsOf('business'), few, now)).toEqual(refused);
    expect(planChange(after(late, { kind: 'suspended', at: now }), termsOf('free'), few, now)).toEqual(
      refused,
    );
    const over = after(late, { kind: 'ended', at: now, reason: 'owner' });
    expect(planChange(over, termsOf('pro'), few, now)).toEqual(refused);
  });

  test('an erased organization buys nothing', () => {
    const purging = after(on('test'), { kind: 'purge-begun', at: now });
    for (const contract of [purging, after(purging, { kind: 'purged', at: now })]) {
      expect(planChange(contract, termsOf('pro'), few, now)).toEqual({
        allowed: false,
        reason: 'contract-over',
      });
    }
  });
});
