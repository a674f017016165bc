import type { PlanCode } from '~/domain/billing/plan-codes';
import type { Feature, Plan } from '~/domain/billing/plans';

/** `details` are those of the refusal of the same code. */
export type SeatDecision =
  | { allowed: true; left: number | null }
  | {
      allowed: false;
      reason: 'seat-limit-reached';
      details: { plan: PlanCode; limit: number; liftedBy: PlanCode };
    };

export type CourseDecision =
  | { allowed: true; left: number | null }
  | {
      allowed: false;
      reason: 'course-limit-reached';
      details: { plan: PlanCode; limit: number; liftedBy: PlanCode };
    };

export type FeatureDecision =
  | { allowed: true }
  | {
      allowed: false;
      reason: 'feature-not-in-plan';
      details: { plan: PlanCode; feature: Feature; liftedBy: PlanCode };
    };

/**
 * Whether, by the terms an organization accepted, `add` more people may be registered beside the `registeredUsers` there are: memberships that are not
 * archived, whatever their role or status. On yes, `left` tells how many may still follow (null: no limit).
 * Refuses with `seat-limit-reached`, naming the first of the plans offered today that is large enough for all of them.
 */
export function canRegister(
  { code, limits }: Plan,
  registeredUsers: number,
  add: number,
  offered: readonly Plan[],
): SeatDecision {
  const wanted = registeredUsers + add;
  const limit = limits.registeredUsers;
  if (limit === null) return { allowed: true, left: null };
  if (add <= 0 || wanted <= limit) return { allowed: true, left: Math.max(0, limit - wanted) };
  const liftedBy = firstPlanWhere(offered, (terms) => holds(terms.limits.registeredUsers, wanted));
  return { allowed: false, reason: 'seat-limit-reached', details: { plan: code, limit, liftedBy } };
}

/**
 * Whether one more course may be published beside the `publishedCourses` there are (publishing another version of one
 * of them is always allowed and not asked here). Refuses with `course-limit-reached`.
 */
export function canPublish(
  { code, limits }: Plan,
  publishedCourses: number,
  offered: readonly Plan[],
): CourseDecision {
  const limit = limits.publishedCourses;
  if (limit === null) return { allowed: true, left: null };
  if (publishedCourses + 1 <= limit) return { allowed: true, left: limit - publishedCourses - 1 };
  const liftedBy = firstPlanWhere(offered, (terms) =>
    holds(terms.limits.publishedCourses, publishedCourses + 1),
  );
  return { allowed: false, reason: 'course-limit-reached', details: { plan: code, limit, liftedBy } };
}

/** Whether the terms accepted hold the feature. Refuses with `feature-not-in-plan` and the first plan offered that does. */
export function canUse(terms: Plan, feature: Feature, offered: readonly Plan[]): FeatureDecision {
  if (terms.features.includes(feature)) return { allowed: true };
  const liftedBy = firstPlanWhere(offered, (plan) => plan.features.includes(feature));
  return { allowed: false, reason: 'feature-not-in-plan', details: { plan: terms.code, feature, liftedBy } };
}

const lastingPlans = ['free', 'pro', 'business'] as const;

/** The smallest lasting plan that will do; Business has everything and no limit. */
function firstPlanWhere(offered: readonly Plan[], suits: (terms: Plan) => boolean): PlanCode {
  return lastingPlans.find((code) => offered.some((plan) => plan.code === code && suits(plan))) ?? 'business';
}

function holds(limit: number | null, wanted: number): boolean {
  return limit === null || wanted <= limit;
}
