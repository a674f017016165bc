import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canPublish, canRegister, canUse } from '~/domain/billing/entitlements';
import { planCodes, type PlanCode } from '~/domain/billing/plan-codes';
import { features, planOn, plans, plansOn, type Plan } from '~/domain/billing/plans';
import { Refusal } from '~/domain/refusal';

const today = '2026-11-22';
const offered = plansOn(today);
const terms = (code: PlanCode) => planOn(code, today);

describe('the plans', () => {
  test('are those that are advertised', () => {
    const [testing, free, pro, business] = plansOn('2026-11-22');
    expect(testing).toMatchObject({
      price: { unit: 'none' },
      period: { unit: 'day', count: 14, renews: false },
    });
    expect(free).toMatchObject({
      price: { unit: 'none' },
      period: { unit: 'month', count: 12, renews: false },
    });
    expect(pro).toMatchObject({ price: { unit: 'flat', cents: 4900 }, period: { count: 1, renews: true } });
    expect(business).toMatchObject({ price: { unit: 'registered-user', cents: 600, minimumUsers: 10 } });
  });

  test('Test gives everything that Business gives, to ten people', () => {
    expect(terms('test').features).toEqual(terms('business').features);
    expect(terms('test').limits.registeredUsers).toBe(10);
    expect([...terms('business').features].sort()).toEqual([...features].sort());
  });

  test('each lasting plan gives all that the one before it gives', () => {
    for (const feature of terms('free').features) expect(terms('pro').features).toContain(feature);
    for (const feature of terms('pro').features) expect(terms('business').features).toContain(feature);
  });

  test('change by another entry with its day, and what was offered before stays', () => {
    const dearer: Plan = { ...planOn('pro', '2026-11-22'), effectiveOn: '2027-01-01' };
    dearer.price = { unit: 'flat', cents: 5500, currency: 'EUR' };
    const catalogue = [...plans, dearer];
    expect(planOn('pro', '2026-12-31', catalogue).price).toMatchObject({ cents: 4900 });
    expect(planOn('pro', '2027-01-01', catalogue).price).toMatchObject({ cents: 5500 });
    expect(() => planOn('pro', '2025-12-31')).toThrow(RangeError);
  });
});

describe('seats', () => {
  test.each([
    ['free', 2, 1, { allowed: true, left: 0 }],
    ['free', 3, 1, { allowed: false, details: { plan: 'free', limit: 3, liftedBy: 'pro' } }],
    ['free', 3, 40, { allowed: false, details: { plan: 'free', limit: 3, liftedBy: 'business' } }],
    ['test', 9, 1, { allowed: true, left: 0 }],
    ['test', 10, 1, { allowed: false, details: { plan: 'test', limit: 10, liftedBy: 'pro' } }],
    ['pro', 24, 1, { allowed: true, left: 0 }],
    ['pro', 25, 1, { allowed: false, details: { plan: 'pro', limit: 25, liftedBy: 'business' } }],
    ['business', 100_000, 10_000, { allowed: true, left: null }],
    // After a change to a smaller plan nobody is added, and nobody is thrown out.
    ['free', 12, 0, { allowed: true, left: 0 }],
  ] as const)('on %s with %i registered, adding %i', (plan, registered, add, expected) => {
    expect(canRegister(terms(plan), registered, add, offered)).toMatchObject(expected);
  });

  test('the plan that is named really lifts the limit, for any number', () => {
    const number = fc.nat({ max: 200 });
    fc.assert(
      fc.property(fc.constantFrom(...planCodes), number, number, (plan, registered, add) => {
        const decision = canRegister(terms(plan), registered, add, offered);
        if (decision.allowed) return;
        expect(canRegister(terms(decision.details.liftedBy), registered, add, offered).allowed).toBe(true);
      }),
    );
  });

  test('the terms an organization accepted count, whatever the catalogue says', () => {
    const accepted: Plan = {
      ...planOn('free', '2026-11-22'),
      limits: { registeredUsers: 5, publishedCourses: 1 },
    };
    expect(canRegister(accepted, 4, 1, offered).allowed).toBe(true);
    expect(canRegister(accepted, 5, 1, offered)).toMatchObject({ details: { limit: 5 } });
  });

  test('the plan named is one of those offered today', () => {
    const larger = offered.map((plan) =>
      plan.code === 'free' ? { ...plan, limits: { ...plan.limits, registeredUsers: 5 } } : plan,
    );
    expect(canRegister(terms('free'), 3, 2, larger)).toMatchObject({
      details: { limit: 3, liftedBy: 'free' },
    });
    expect(canRegister(terms('free'), 3, 3, larger)).toMatchObject({ details: { liftedBy: 'pro' } });
  });

  test('a decision turns into its refusal as it is', () => {
    const decision = canRegister(terms('free'), 3, 1, offered);
    if (decision.allowed) throw new Error('should be refused');
    expect(new Refusal(decision.reason, decision.details).status).toBe(402);
  });
});

describe('courses and features', () => {
  test('Free publishes one course', () => {
    expect(canPublish(terms('free'), 0, offered)).toEqual({ allowed: true, left: 0 });
    expect(canPublish(terms('free'), 1, offered)).toEqual({
      allowed: false,
      reason: 'course-limit-reached',
      details: { plan: 'free', limit: 1, liftedBy: 'pro' },
    });
    expect(canPublish(terms('pro'), 1000, offered)).toEqual({ allowed: true, left: null });
  });

  test.each([
    ['free', 'imports', 'pro'],
    ['free', 'api', 'business'],
    ['pro', 'api', 'business'],
    ['pro', 'audit-links', 'business'],
  ] as const)('%s lacks %s, which %s lifts', (plan, feature, liftedBy) => {
    expect(canUse(terms(plan), feature, offered)).toEqual({
      allowed: false,
      reason: 'feature-not-in-plan',
      details: { plan, feature, liftedBy },
    });
    expect(canUse(terms(liftedBy), feature, offered)).toEqual({ allowed: true });
  });
});
