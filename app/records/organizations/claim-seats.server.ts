import { canRegister } from '~/domain/billing/entitlements';
import type { Plan } from '~/domain/billing/plans';
import { additionsBlocked, type ContractState } from '~/domain/lifecycle/contract-state';
import { Refusal } from '~/domain/refusal';
import { lockOrganization } from '~/platform/locks.server';
import type { Tx } from '~/platform/tenancy.server';
import { entitlementFields, entitlementsIn } from '~/records/billing/read-entitlements.server';
import { readPlansOffered } from '~/records/billing/read-plans-offered.server';
import { refuseClosed } from '~/records/lifecycle/refuse-closed.server';

export type RegisteringOrganization = {
  id: string;
  name: string;
  accentColour: string;
  language: string;
  timeZone: string;
  /** As accepted. */
  terms: Plan;
  /** What it could choose today. */
  offered: readonly Plan[];
  state: ContractState;
};

/**
 * The organization, locked to the end of the transaction, for those who register. Refuses with `not-found`,
 * `organization-suspended` and `organization-ended`.
 */
export async function lockForRegistration(
  tx: Tx,
  organizationId: string,
  now: Date,
): Promise<RegisteringOrganization> {
  if (!(await lockOrganization(tx, organizationId))) throw new Refusal('not-found');
  const organization = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: {
      ...{ id: true, name: true, accentColour: true, language: true, timeZone: true },
      ...entitlementFields,
    },
  });
  const { plan: _plan, planEndsAt, subscriptions: _subscriptions, ...facts } = organization;
  refuseClosed({ state: facts.state, planEndsAt }, now);
  return { ...facts, ...entitlementsIn(organization, now), offered: await readPlansOffered(tx, now) };
}

/**
 * Makes sure that `add` more people fit in the terms accepted, counting everybody who is not archived (P09). The
 * organization is locked already. Refuses with `registrations-blocked` while a payment has failed (P11) and with
 * `seat-limit-reached`, which names the plan that lifts it.
 */
export async function claimSeats(tx: Tx, organization: RegisteringOrganization, add: number): Promise<void> {
  if (add === 0) return;
  if (additionsBlocked(organization.state)) throw new Refusal('registrations-blocked');
  const registered = await tx.membership.count({
    where: { organizationId: organization.id, status: { not: 'archived' } },
  });
  const decision = canRegister(organization.terms, registered, add, organization.offered);
  if (!decision.allowed) throw new Refusal(decision.reason, decision.details);
}
