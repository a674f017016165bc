import { canUse } from '~/domain/billing/entitlements';
import type { PlanCode } from '~/domain/billing/plan-codes';
import type { Feature, Plan } from '~/domain/billing/plans';
import { contractClosure } from '~/domain/lifecycle/contract-closure';
import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';
import { entitlementsIn, readEntitlements } from '~/records/billing/read-entitlements.server';
import { readPlansOffered } from '~/records/billing/read-plans-offered.server';

/**
 * For whatever writes with a feature of a plan: refuses with `feature-not-in-plan` where the terms accepted do not hold
 * it, and while the organization is closed (`organization-suspended`, `organization-ended`).
 */
export async function requireFeature(
  tx: Tx,
  organizationId: string,
  feature: Feature,
  now: Date,
): Promise<void> {
  const { terms, state } = await readEntitlements(tx, organizationId, now);
  const closure = contractClosure(state);
  if (closure) throw new Refusal(closure);
  const decision = canUse(terms, feature, await readPlansOffered(tx, now));
  if (!decision.allowed) throw new Refusal(decision.reason, decision.details);
}

/** The plan that holds a feature, where the terms accepted do not; null where they do. */
export async function readFeatureOffer(
  tx: Tx,
  organizationId: string,
  feature: Feature,
  now: Date,
): Promise<PlanCode | null> {
  const { terms } = await readEntitlements(tx, organizationId, now);
  return offerOf(tx, terms, feature, now);
}

/** As {@link readFeatureOffer}, of an organization that was read with `entitlementFields`. */
export function featureOfferIn(
  tx: Tx,
  row: Parameters<typeof entitlementsIn>[0],
  feature: Feature,
  now: Date,
): Promise<PlanCode | null> {
  return offerOf(tx, entitlementsIn(row, now).terms, feature, now);
}

async function offerOf(tx: Tx, terms: Plan, feature: Feature, now: Date): Promise<PlanCode | null> {
  const decision = canUse(terms, feature, await readPlansOffered(tx, now));
  return decision.allowed ? null : decision.details.liftedBy;
}
