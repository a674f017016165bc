import type { PlanCode } from '~/domain/billing/plan-codes';
import type { Plan } from '~/domain/billing/plans';
import { planEndsAt } from '~/domain/billing/trial';
import type { Contract } from '~/domain/lifecycle/contract';
import { ownEnd } from '~/domain/lifecycle/contract-events';
import { contractState } from '~/domain/lifecycle/contract-state';

/** What of a plan's limits is used. */
export type PlanUsage = { registeredUsers: number; publishedCourses: number };

export type ChangeObstacle =
  | { reason: 'too-many-users'; limit: number; there: number }
  | { reason: 'too-many-courses'; limit: number; there: number };

export type PlanChange =
  /** `free`: at once and at no cost; `purchase`: a first period begins; `upgrade`: the difference for the days left;
   * `scheduled`: at the next billing date; `renewal`: another term of Free. */
  | { allowed: true; how: 'free' | 'purchase' | 'upgrade' | 'scheduled' | 'renewal' }
  | {
      allowed: false;
      reason: 'same-plan' | 'renewed-already' | 'not-offered' | 'payment-overdue' | 'contract-over';
    }
  | { allowed: false; reason: 'limits-exceeded'; obstacles: ChangeObstacle[] };

/** What of a usage a plan would not hold. */
export function obstaclesTo({ limits }: Plan, usage: PlanUsage): ChangeObstacle[] {
  const obstacles: ChangeObstacle[] = [];
  const { registeredUsers, publishedCourses } = limits;
  if (registeredUsers !== null && usage.registeredUsers > registeredUsers) {
    obstacles.push({ reason: 'too-many-users', limit: registeredUsers, there: usage.registeredUsers });
  }
  if (publishedCourses !== null && usage.publishedCourses > publishedCourses) {
    obstacles.push({ reason: 'too-many-courses', limit: publishedCourses, there: usage.publishedCourses });
  }
  return obstacles;
}

const rank: Record<PlanCode, number> = { test: 0, free: 1, pro: 2, business: 3 };

/**
 * Whether and how an organization may go over to a plan: from Test or Free, or after an end, at once; from Pro to
 * Business at once with the difference; from Business to Pro or Free, and from Pro to Free, at the next billing date.
 * Test is never offered again, Free is renewed before its end, by one term at a time (P04), and follows another plan
 * only; either takes back a cancellation. While a payment is overdue nothing changes (P17). Refuses with every limit
 * that is exceeded.
 */
export function planChange(contract: Contract, terms: Plan, usage: PlanUsage, now: Date): PlanChange {
  const state = contractState(contract, now);
  if (state === 'purging' || state === 'purged') return { allowed: false, reason: 'contract-over' };
  if (contract.pastDueSince || contract.suspendedAt) return { allowed: false, reason: 'payment-overdue' };
  if (terms.code === 'test') return { allowed: false, reason: 'not-offered' };
  const over = state === 'ended';
  if (terms.code === 'free' && contract.plan === 'free' && over) {
    return { allowed: false, reason: 'not-offered' };
  }
  const obstacles = obstaclesTo(terms, usage);
  if (obstacles.length > 0) return { allowed: false, reason: 'limits-exceeded', obstacles };
  if (terms.code === contract.plan && !over) {
    if (terms.code !== 'free') return { allowed: false, reason: 'same-plan' };
    const [end, termAhead] = [ownEnd(contract).endsAt, planEndsAt(terms, now, contract.timeZone)];
    const renewed = end !== null && termAhead !== null && end > termAhead;
    return renewed ? { allowed: false, reason: 'renewed-already' } : { allowed: true, how: 'renewal' };
  }
  if (over || !contract.period) return { allowed: true, how: terms.code === 'free' ? 'free' : 'purchase' };
  return { allowed: true, how: rank[terms.code] > rank[contract.plan] ? 'upgrade' : 'scheduled' };
}
