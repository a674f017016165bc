import type { PlanCode } from '~/domain/billing/plan-codes';
import { canUse } from '~/domain/billing/entitlements';
import { contractClosure } from '~/domain/lifecycle/contract-closure';
import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';
import { readEntitlements } from '~/records/billing/read-entitlements.server';
import { readPlansOffered } from '~/records/billing/read-plans-offered.server';

/**
 * For whatever plans sessions: refuses with `feature-not-in-plan` where the terms accepted hold none, and while the
 * organization is closed (`organization-suspended`, `organization-ended`).
 */
export async function requireSessions(tx: Tx, organizationId: string, now: Date): Promise<void> {
  const { terms, state } = await readEntitlements(tx, organizationId, now);
  const closure = contractClosure(state);
  if (closure) throw new Refusal(closure);
  const decision = canUse(terms, 'live-sessions', await readPlansOffered(tx, now));
  if (!decision.allowed) throw new Refusal(decision.reason, decision.details);
}

/** The plan that holds live sessions, where the terms accepted do not; null where they do. */
export async function readSessionsOffer(tx: Tx, organizationId: string, now: Date): Promise<PlanCode | null> {
  const { terms } = await readEntitlements(tx, organizationId, now);
  const decision = canUse(terms, 'live-sessions', await readPlansOffered(tx, now));
  return decision.allowed ? null : decision.details.liftedBy;
}
