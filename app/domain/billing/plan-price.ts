import type { PlanCode } from '~/domain/billing/plan-codes';
import type { Plan } from '~/domain/billing/plans';

export type MonthlyPrice =
  | {
      fits: true;
      /** Ex VAT, for one month. */
      cents: number;
      currency: string;
      /** For how many registered users it is, where each is paid for (P09). */
      billedUsers: number | null;
    }
  | { fits: false; limit: number };

const currencyOfFreePlans = 'EUR';

/** What a plan costs a month, ex VAT, for so many registered users; or the limit that they pass. */
export function monthlyPriceOf({ price, limits }: Plan, registeredUsers: number): MonthlyPrice {
  const limit = limits.registeredUsers;
  if (limit !== null && registeredUsers > limit) return { fits: false, limit };
  if (price.unit === 'none')
    return { fits: true, cents: 0, currency: currencyOfFreePlans, billedUsers: null };
  if (price.unit === 'flat')
    return { fits: true, cents: price.cents, currency: price.currency, billedUsers: null };
  const billedUsers = Math.max(price.minimumUsers, registeredUsers);
  return { fits: true, cents: price.cents * billedUsers, currency: price.currency, billedUsers };
}

/** The cheapest plan that lasts and holds so many registered users; of equal prices the first. */
export function cheapestPlanFor(plans: readonly Plan[], registeredUsers: number): PlanCode | null {
  let cheapest: { code: PlanCode; cents: number } | null = null;
  for (const plan of plans) {
    if (plan.code === 'test') continue;
    const price = monthlyPriceOf(plan, registeredUsers);
    if (price.fits && (cheapest === null || price.cents < cheapest.cents)) {
      cheapest = { code: plan.code, cents: price.cents };
    }
  }
  return cheapest?.code ?? null;
}

const users = { fewest: 1, most: 100_000, shown: 20 } as const;

/** How many users the pricing page's calculator is asked for: 20 where the address says nothing sensible. */
export function usersToPrice(text: string | null): number {
  const count = Number(text ?? Number.NaN);
  return Number.isInteger(count) && count >= users.fewest && count <= users.most ? count : users.shown;
}
