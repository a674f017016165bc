import type { PlanCode } from '~/domain/billing/plan-codes';
import type { Tx } from '~/platform/tenancy.server';
import { readFeatureOffer, requireFeature } from '~/records/billing/require-feature.server';

/** As {@link requireFeature}, for whatever plans sessions. */
export function requireSessions(tx: Tx, organizationId: string, now: Date): Promise<void> {
  return requireFeature(tx, organizationId, 'live-sessions', now);
}

/** As {@link readFeatureOffer}, of live sessions. */
export function readSessionsOffer(tx: Tx, organizationId: string, now: Date): Promise<PlanCode | null> {
  return readFeatureOffer(tx, organizationId, 'live-sessions', now);
}
