import type { PlanVersionInput } from '~/domain/billing/plan-inputs';
import { features, planOn, plansOn, type Plan, type PlanPrice } from '~/domain/billing/plans';
import type { IsoDay } from '~/domain/calendar';
import type { InputProblem } from '~/domain/input-problem';

const currency = 'EUR';
const leastGraceDays = 30;

export type PlanProblem = { path: string; problem: InputProblem };

/**
 * The terms that a form describes. Test and Free cost nothing and end after so many days or months (P04); Pro and
 * Business cost something, and are billed each month (P07, P09); Business has every feature and no limit, so that
 * there is always a plan that lifts a refusal, and Test lets people try every feature.
 */
export function planOfInput(input: Omit<PlanVersionInput, 'reason'>): Plan {
  const { code, effectiveOn, purgeGraceDays, registeredUsers, publishedCourses } = input;
  const whole = code === 'business';
  return {
    ...{ code, effectiveOn, purgeGraceDays, price: priceOf(input) },
    period: {
      unit: code === 'test' ? 'day' : 'month',
      count: isPaid(code) ? 1 : (input.periodCount ?? 0),
      renews: isPaid(code),
    },
    limits: {
      registeredUsers: whole ? null : (registeredUsers ?? null),
      publishedCourses: whole ? null : (publishedCourses ?? null),
    },
    features: features.filter((feature) => whole || code === 'test' || input.features.includes(feature)),
  };
}

/** Whether a plan is one of those that cost something and renew. */
export function isPaid(code: Plan['code']): boolean {
  return code === 'pro' || code === 'business';
}

function priceOf({ code, unit, price, minimumUsers }: Omit<PlanVersionInput, 'reason'>): PlanPrice {
  if (!isPaid(code)) return { unit: 'none' };
  const cents = price ?? 0;
  if (unit === 'registered-user') return { unit, cents, currency, minimumUsers: minimumUsers ?? 0 };
  return { unit: 'flat', cents, currency };
}

/**
 * What forbids adding a version to the catalogue: a day gone by, a price that is none, fewer than 30 days to fetch
 * one's data after any plan but Test (F14b), or that from its day on a larger plan would give less than a smaller.
 */
export function planProblems(plan: Plan, catalogue: readonly Plan[], today: IsoDay): PlanProblem[] {
  const { code, price, period, purgeGraceDays, effectiveOn } = plan;
  const problems: PlanProblem[] = [];
  const tell = (path: string, problem: InputProblem) => problems.push({ path, problem });
  if (effectiveOn < today) tell('effectiveOn', 'day-past');
  if ('cents' in price && price.cents <= 0) tell('price', 'amount-not-positive');
  if (price.unit === 'registered-user' && price.minimumUsers < 1) tell('minimumUsers', 'required');
  if (period.count < 1) tell('periodCount', 'required');
  if (code !== 'test' && purgeGraceDays < leastGraceDays) tell('purgeGraceDays', 'grace-too-short');
  if (problems.length === 0) {
    for (const path of orderBreaches(plan, catalogue)) tell(path, 'plan-order');
  }
  return problems;
}

/** Where the plan would give less than a smaller one, or more than a larger one, on a day from its own on. */
function orderBreaches(plan: Plan, catalogue: readonly Plan[]): Set<string> {
  const known = [...catalogue, plan];
  const days = known.map(({ effectiveOn }) => effectiveOn).filter((day) => day >= plan.effectiveOn);
  const breaches = new Set<string>();
  for (const day of new Set(days)) {
    const lasting = plansOn(day, known).filter(({ code }) => code !== 'test');
    for (const [index, larger] of lasting.entries()) {
      const smaller = lasting[index - 1];
      if (!smaller || (smaller.code !== plan.code && larger.code !== plan.code)) continue;
      if (less(larger.limits.registeredUsers, smaller.limits.registeredUsers))
        breaches.add('registeredUsers');
      if (less(larger.limits.publishedCourses, smaller.limits.publishedCourses)) {
        breaches.add('publishedCourses');
      }
      if (smaller.features.some((feature) => !larger.features.includes(feature))) breaches.add('features');
    }
  }
  return breaches;
}

function less(limit: number | null, than: number | null): boolean {
  return limit !== null && (than === null || limit < than);
}

/** The next version of a plan after a day, or null when none is planned. */
export function nextPlanVersion(code: Plan['code'], day: IsoDay, catalogue: readonly Plan[]): Plan | null {
  const later = catalogue
    .filter((plan) => plan.code === code && plan.effectiveOn > day)
    .sort((one, other) => (one.effectiveOn < other.effectiveOn ? -1 : 1));
  return later[0] ?? null;
}

/** The next version of each plan that changes its price, where one is planned. */
export function announcedPrices(day: IsoDay, catalogue: readonly Plan[]): Plan[] {
  return plansOn(day, catalogue).flatMap((plan) => {
    const next = nextPlanVersion(plan.code, day, catalogue);
    return next && !samePrice(next.price, plan.price) ? [next] : [];
  });
}

/** Where a version stands on a day: offered, planned, or replaced by a later one. */
export function standingOf(
  plan: Plan,
  day: IsoDay,
  catalogue: readonly Plan[],
): 'offered' | 'planned' | 'past' {
  if (plan.effectiveOn > day) return 'planned';
  return planOn(plan.code, day, catalogue).effectiveOn === plan.effectiveOn ? 'offered' : 'past';
}

/** The versions stored, added to those by default; of the same plan and day the stored one counts. */
export function catalogueOf(stored: readonly Plan[], byDefault: readonly Plan[]): Plan[] {
  const key = ({ code, effectiveOn }: Plan) => `${code} ${effectiveOn}`;
  const taken = new Set(stored.map(key));
  return [...byDefault.filter((plan) => !taken.has(key(plan))), ...stored];
}

function samePrice(one: PlanPrice, other: PlanPrice): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
