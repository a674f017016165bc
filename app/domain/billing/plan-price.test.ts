import { expect, test } from 'vitest';
import { cheapestPlanFor, monthlyPriceOf } from '~/domain/billing/plan-price';
import { planOn, plansOn } from '~/domain/billing/plans';

const day = '2026-11-22';

test('Business bills each registered user, ten at least', () => {
  const business = planOn('business', day);
  expect(monthlyPriceOf(business, 3)).toMatchObject({ cents: 6000, billedUsers: 10 });
  expect(monthlyPriceOf(business, 10)).toMatchObject({ cents: 6000, billedUsers: 10 });
  expect(monthlyPriceOf(business, 11)).toMatchObject({ cents: 6600, billedUsers: 11 });
});

test('Pro costs the same for one as for twenty-five, and holds no more', () => {
  const pro = planOn('pro', day);
  expect(monthlyPriceOf(pro, 1)).toMatchObject({ fits: true, cents: 4900, billedUsers: null });
  expect(monthlyPriceOf(pro, 25)).toMatchObject({ fits: true, cents: 4900 });
  expect(monthlyPriceOf(pro, 26)).toEqual({ fits: false, limit: 25 });
});

test('the cheapest plan that lasts changes where its limit is passed', () => {
  const plans = plansOn(day);
  expect([1, 3, 4, 25, 26, 1000].map((users) => cheapestPlanFor(plans, users))).toEqual([
    'free',
    'free',
    'pro',
    'pro',
    'business',
    'business',
  ]);
});
