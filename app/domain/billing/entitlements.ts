import type { PlanCode } from '~/domain/billing/plan-codes';
import { plans, type Feature, type Plan } from '~/domain/billing/plans';

export type Entitlements = {
  plan: PlanCode;
  registeredUsers: number | null;
  publishedCourses: number | null;
  features: ReadonlySet<Feature>;
};

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

/** What a plan gives: the terms an organization accepted, or the code of a plan as it is offered by default. */
export function entitlementsOf(plan: PlanCode | Plan): Entitlements {
  const { code, limits, features } = termsOf(plan);
  return { plan: code, ...limits, features: new Set(features) };
}

/**
 * Whether `add` more people may be registered beside the `registeredUsers` there are: memberships that are not
 * archived, whatever their role or status. On yes, `left` tells how many may still follow (null: no limit).
 * Refuses with `seat-limit-reached`, naming the first plan large enough for all of them.
 */
export function canRegister(plan: PlanCode | Plan, registeredUsers: number, add: number): SeatDecision {
  const { code, limits } = termsOf(plan);
  const wanted = registeredUsers + add;
  const limit = limits.registeredUsers;
  if (limit === null) return { allowed: true, left: null };
  if (add <= 0 || wanted <= limit) return { allowed: true, left: Math.max(0, limit - wanted) };
  const liftedBy = firstPlanWhere((terms) => holds(terms.limits.registeredUsers, wanted));
  return { allowed: false, reason: 'seat-limit-reached', details: { plan: code, limit, liftedBy } };
}

/**
 * Whether one more course may be published beside the `publishedCourses` there are (publishing another version of one
 * of them is always allowed and not asked here). Refuses with `course-limit-reached`.
 */
export function canPublish(plan: PlanCode | Plan, publishedCourses: number): CourseDecision {
  const { code, limits } = termsOf(plan);
  const limit = limits.publishedCourses;
  if (limit === null) return { allowed: true, left: null };
  if (publishedCourses + 1 <= limit) return { allowed: true, left: limit - publishedCourses - 1 };
  const liftedBy = firstPlanWhere((terms) => holds(terms.limits.publishedCourses, publishedCourses + 1));
  return { allowed: false, reason: 'course-limit-reached', details: { plan: code, limit, liftedBy } };
}

/** Whether the plan has the feature. */
export function hasFeature(plan: PlanCode | Plan, feature: Feature): boolean {
  return termsOf(plan).features.includes(feature);
}

/** As {@link hasFeature}, refusing with `feature-not-in-plan` and the first plan that has it. */
export function canUse(plan: PlanCode | Plan, feature: Feature): FeatureDecision {
  if (hasFeature(plan, feature)) return { allowed: true };
  const liftedBy = firstPlanWhere((terms) => terms.features.includes(feature));
  const { code } = termsOf(plan);
  return { allowed: false, reason: 'feature-not-in-plan', details: { plan: code, feature, liftedBy } };
}

const lastingPlans = ['free', 'pro', 'business'] as const;

/** The cheapest lasting plan that will do; Business has everything and no limit. */
function firstPlanWhere(suits: (terms: Plan) => boolean): PlanCode {
  return lastingPlans.find((code) => suits(termsOf(code))) ?? 'business';
}

function holds(limit: number | null, wanted: number): boolean {
  return limit === null || wanted <= limit;
}

/** For a code alone: the entry of the catalogue that was added last. */
function termsOf(plan: PlanCode | Plan): Plan {
  if (typeof plan !== 'string') return plan;
  const terms = plans.findLast((candidate) => candidate.code === plan);
  if (!terms) throw new RangeError(`No terms of the plan ${plan}`);
  return terms;
}
