import { canRegister } from '~/domain/billing/entitlements';
import type { PlanCode } from '~/domain/billing/plan-codes';
import { Refusal } from '~/domain/refusal';
import { lockOrganization } from '~/platform/locks.server';
import type { Tx } from '~/platform/tenancy.server';

export type RegisteringOrganization = {
  id: string;
  name: string;
  accentColour: string;
  language: string;
  timeZone: string;
  plan: PlanCode;
};

/** The organization, locked to the end of the transaction, for those who register. Refuses with `organization-ended`. */
export async function lockForRegistration(tx: Tx, organizationId: string): Promise<RegisteringOrganization> {
  if (!(await lockOrganization(tx, organizationId))) throw new Refusal('not-found');
  const organization = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: {
      id: true,
      name: true,
      accentColour: true,
      language: true,
      timeZone: true,
      plan: true,
      endedAt: true,
    },
  });
  const { endedAt, plan, ...facts } = organization;
  if (endedAt) throw new Refusal('organization-ended');
  return { ...facts, plan: plan as PlanCode };
}

/**
 * Makes sure that `add` more people fit in the plan, counting everybody who is not archived (P09). The organization
 * is locked already. Refuses with `seat-limit-reached`, which names the plan that lifts it.
 */
export async function claimSeats(tx: Tx, organization: RegisteringOrganization, add: number): Promise<void> {
  if (add === 0) return;
  const registered = await tx.membership.count({
    where: { organizationId: organization.id, status: { not: 'archived' } },
  });
  const decision = canRegister(organization.plan, registered, add);
  if (!decision.allowed) throw new Refusal(decision.reason, decision.details);
}
