import type { Plan } from '~/domain/billing/plans';
import { acceptedTerms } from '~/domain/lifecycle/accepted-terms';
import { organizationState, type ContractState } from '~/domain/lifecycle/contract-state';
import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';

/** What of an organization tells its entitlements: for a `select` that reads more of it. */
export const entitlementFields = {
  ...{ plan: true, state: true, planEndsAt: true },
  subscriptions: { select: { contract: true } },
} as const;

type Row = {
  plan: string;
  state: string;
  planEndsAt: Date | null;
  subscriptions: { contract: unknown }[];
};

export type AcceptedEntitlements = { terms: Plan; state: ContractState };

/** The terms an organization accepted, which say what it may do, and where it stands in its contract. */
export function entitlementsIn(row: Row, now: Date): AcceptedEntitlements {
  const terms = acceptedTerms(row.plan, row.subscriptions[0]?.contract);
  return { terms, state: organizationState(row, now) };
}

/** As {@link entitlementsIn}, read for the purpose. Refuses with `not-found`. */
export async function readEntitlements(
  tx: Tx,
  organizationId: string,
  now: Date,
): Promise<AcceptedEntitlements> {
  const row = await tx.organization.findUnique({
    where: { id: organizationId },
    select: entitlementFields,
  });
  if (!row) throw new Refusal('not-found');
  return entitlementsIn(row, now);
}
