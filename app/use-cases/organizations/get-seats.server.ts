import type { ActorOf } from '~/domain/actor';
import type { Plan } from '~/domain/billing/plans';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readEntitlements } from '~/records/billing/read-entitlements.server';

/**
 * How many people are registered, and the terms accepted, which say how many may be (null: any number). Refuses with
 * `not-allowed`.
 */
export async function getSeats(
  actor: ActorOf<'member'>,
  { now }: { now: Date },
): Promise<{ terms: Plan; seats: { plan: Plan['code']; registered: number; limit: number | null } }> {
  if (!can(actor, 'members.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const [{ terms }, registered] = await Promise.all([
    readEntitlements(database, organizationId, now),
    database.membership.count({ where: { organizationId, status: { not: 'archived' } } }),
  ]);
  return { terms, seats: { plan: terms.code, registered, limit: terms.limits.registeredUsers } };
}
