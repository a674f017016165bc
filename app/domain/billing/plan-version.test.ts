import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planSchema, type PlanVersionInput } from '~/domain/billing/plan-inputs';
import { planCodes } from '~/domain/billing/plan-codes';
import {
  announcedPrices,
  catalogueOf,
  nextPlanVersion,
  planOfInput,
  planProblems,
  standingOf,
} from '~/domain/billing/plan-version';
import { features, planOn, plans, plansOn } from '~/domain/billing/plans';

const today = '2026-11-22';

/** What a form says when it is left as it is offered: the terms of today, from a day on. */
function unchanged(code: PlanVersionInput['code'], effectiveOn: string): Omit<PlanVersionInput, 'reason'> {
  const { price, period, limits, features: given, purgeGraceDays } = planOn(code, today);
  return {
    ...{ code, effectiveOn, purgeGraceDays, features: [...given], periodCount: period.count },
    ...(price.unit !== 'none' && { unit: price.unit, price: price.cents }),
    ...(price.unit === 'registered-user' && { minimumUsers: price.minimumUsers }),
    ...(limits.registeredUsers !== null && { registeredUsers: limits.registeredUsers }),
    ...(limits.publishedCourses !== null && { publishedCourses: limits.publishedCourses }),
  };
}

type Changes = Partial<PlanVersionInput> & Pick<PlanVersionInput, 'code'>;

const problemsOf = (changes: Changes) =>
  planProblems(planOfInput({ ...unchanged(changes.code, '2027-02-01'), ...changes }), plans, today);

describe('a version of a plan', () => {
  test.each(planCodes)('of %s left as it is has the same terms, and nothing forbids it', (code) => {
    const plan = planOfInput(unchanged(code, '2027-02-01'));
    expect(plan).toEqual({ ...planOn(code, today), effectiveOn: '2027-02-01' });
    expect(planProblems(plan, plans, today)).toEqual([]);
    expect(planSchema.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
  });

  const wrong: [string, Changes, string, string][] = [
    ['a day gone by', { code: 'pro', effectiveOn: '2026-11-21' }, 'effectiveOn', 'day-past'],
    ['Business for nothing', { code: 'business', price: 0 }, 'price', 'amount-not-positive'],
    ['Pro without a price', { code: 'pro', price: undefined }, 'price', 'amount-not-positive'],
    [
      'a price by user without the fewest billed',
      { code: 'pro', unit: 'registered-user', minimumUsers: undefined },
      'minimumUsers',
      'required',
    ],
    [
      'fewer than 30 days to fetch one’s data',
      { code: 'free', purgeGraceDays: 29 },
      'purgeGraceDays',
      'grace-too-short',
    ],
    ['a Test without length', { code: 'test', periodCount: undefined }, 'periodCount', 'required'],
    [
      'fewer people on Pro than on Free',
      { code: 'pro', registeredUsers: 2 },
      'registeredUsers',
      'plan-order',
    ],
    [
      'more people on Free than on Pro',
      { code: 'free', registeredUsers: 26 },
      'registeredUsers',
      'plan-order',
    ],
    [
      'Free without a limit that Pro has',
      { code: 'free', registeredUsers: undefined },
      'registeredUsers',
      'plan-order',
    ],
    ['Pro without what Free has', { code: 'pro', features: ['imports'] }, 'features', 'plan-order'],
  ];

  test.each(wrong)('is refused with %s', (_what, changes, path, problem) => {
    expect(problemsOf(changes)).toEqual([{ path, problem }]);
  });

  test('of Test may be erased after a day, and cost nothing whatever the form says', () => {
    expect(problemsOf({ code: 'test', purgeGraceDays: 1 })).toEqual([]);
    expect(planOfInput({ ...unchanged('free', '2027-02-01'), unit: 'flat', price: 900 }).price).toEqual({
      unit: 'none',
    });
  });

  test('of Business has every feature and no limit: some plan always lifts a refusal', () => {
    const business = planOfInput({
      ...unchanged('business', '2027-02-01'),
      features: [],
      registeredUsers: 5,
    });
    expect(business.limits).toEqual({ registeredUsers: null, publishedCourses: null });
    expect([...business.features].sort()).toEqual([...features].sort());
  });

  test('is checked against versions to come as well', () => {
    const wider = planOfInput({ ...unchanged('free', '2027-06-01'), registeredUsers: 20 });
    const narrower = planOfInput({ ...unchanged('pro', '2027-02-01'), registeredUsers: 15 });
    expect(planProblems(narrower, plans, today)).toEqual([]);
    expect(planProblems(narrower, [...plans, wider], today)).toEqual([
      { path: 'registeredUsers', problem: 'plan-order' },
    ]);
  });
});

describe('the catalogue', () => {
  const dearer = { ...planOn('pro', today), effectiveOn: '2027-02-01' };
  const price = { unit: 'flat', cents: 5900, currency: 'EUR' } as const;
  const catalogue = catalogueOf([{ ...dearer, price }], plans);

  test('announces the next price of a plan until its day, and no change that is none', () => {
    expect(announcedPrices('2027-01-31', catalogue)).toMatchObject([{ code: 'pro', price }]);
    expect(announcedPrices('2027-02-01', catalogue)).toEqual([]);
    expect(announcedPrices(today, catalogueOf([dearer], plans))).toEqual([]);
    expect(nextPlanVersion('business', today, catalogue)).toBeNull();
  });

  test('knows which version is offered, planned or past', () => {
    const [first, second] = catalogue.filter(({ code }) => code === 'pro');
    if (!first || !second) throw new Error('two versions of Pro expected');
    expect(standingOf(first, '2027-01-31', catalogue)).toBe('offered');
    expect(standingOf(second, '2027-01-31', catalogue)).toBe('planned');
    expect(standingOf(first, '2027-02-01', catalogue)).toBe('past');
    expect(standingOf(second, '2027-02-01', catalogue)).toBe('offered');
  });

  test('takes the stored version of a plan and day, never both', () => {
    const replaced = { ...planOn('pro', today), price };
    expect(planOn('pro', today, catalogueOf([replaced], plans)).price).toEqual(price);
    expect(catalogueOf([replaced], plans)).toHaveLength(plans.length);
  });

  test('has exactly one version of each plan offered on any day', () => {
    const day = fc
      .integer({ min: 0, max: 3000 })
      .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...planCodes), day)), day, (versions, at) => {
        const stored = versions.map(([code, effectiveOn]) => ({ ...planOn(code, today), effectiveOn }));
        const unique = stored.filter(
          (plan, index) =>
            stored.findIndex(
              (other) => other.code === plan.code && other.effectiveOn === plan.effectiveOn,
            ) === index,
        );
        const all = catalogueOf(unique, plans);
        const offered = all.filter((plan) => standingOf(plan, at, all) === 'offered');
        expect(offered.map(({ code }) => code).sort()).toEqual([...planCodes].sort());
        expect(plansOn(at, all)).toEqual(planCodes.map((code) => offered.find((plan) => plan.code === code)));
      }),
    );
  });
});
