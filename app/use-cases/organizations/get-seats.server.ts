import type { ActorOf } from '~/domain/actor';
import type { Plan } from '~/domain/billing/plans';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readEntitlements } from '~/records/billing/read-entitlements.server';
import { readPlansOffered } from '~/records/billing/read-plans-offered.server';

export type Seats = {
  terms: Plan;
  offered: readonly Plan[];
  seats: { plan: Plan['code']; registered: number; limit: number | null };
};

/**
 * How many people are registered, the terms accepted, which say how many may be (null: any number), and the plans
 * offered today, one of which may lift what they refuse. Refuses with `not-allowed`.
 */
export async function getSeats(actor: ActorOf<'member'>, { now }: { now: Date }): Promise<Seats> {
  if (!can(actor, 'members.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const [{ terms }, registered] = await Promise.all([
    readEntitlements(database, organizationId, now),
    database.membership.count({ where: { organizationId, status: { not: 'archived' } } }),
  ]);
  const offered = await readPlansOffered(database, now);
  return { terms, offered, seats: { plan: terms.code, registered, limit: terms.limits.registeredUsers } };
}
