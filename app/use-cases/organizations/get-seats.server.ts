import type { ActorOf } from '~/domain/actor';
import { entitlementsOf } from '~/domain/billing/entitlements';
import type { PlanCode } from '~/domain/billing/plan-codes';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

/** How many people are registered, and how many the plan allows (null: any number). Refuses with `not-allowed`. */
export async function getSeats(
  actor: ActorOf<'member'>,
): Promise<{ plan: PlanCode; registered: number; limit: number | null }> {
  if (!can(actor, 'members.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const [organization, registered] = await Promise.all([
    database.organization.findUniqueOrThrow({ where: { id: organizationId }, select: { plan: true } }),
    database.membership.count({ where: { organizationId, status: { not: 'archived' } } }),
  ]);
  const plan = organization.plan as PlanCode;
  return { plan, registered, limit: entitlementsOf(plan).registeredUsers };
}
