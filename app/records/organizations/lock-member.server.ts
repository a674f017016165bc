import type { Role } from '~/domain/organizations/roles';
import { Refusal } from '~/domain/refusal';
import { lockMembership, lockOrganization } from '~/platform/locks.server';
import type { Tx } from '~/platform/tenancy.server';
import { refuseClosed } from '~/records/lifecycle/refuse-closed.server';

export type LockedMember = {
  id: string;
  userId: string | null;
  email: string;
  name: string;
  role: Role;
  language: string;
  status: 'registered' | 'active' | 'archived';
  /** Their data were erased: they never come back as this member. */
  erased: boolean;
};

/**
 * One member, locked with their organization to the end of the transaction, and how many owners are not archived: so
 * that two acts at once cannot leave an organization without one. Refuses with `not-found`, `organization-suspended`
 * and `organization-ended`.
 */
export async function lockMember(
  tx: Tx,
  organizationId: string,
  membershipId: string,
  now: Date,
): Promise<{ member: LockedMember; owners: number }> {
  if (!(await lockOrganization(tx, organizationId))) throw new Refusal('not-found');
  if (!(await lockMembership(tx, organizationId, membershipId))) throw new Refusal('not-found');
  const row = await tx.membership.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: membershipId } },
    select: {
      ...{ id: true, userId: true, email: true, firstName: true, lastName: true, role: true },
      ...{
        language: true,
        status: true,
        erasedAt: true,
        organization: { select: { state: true, planEndsAt: true } },
      },
    },
  });
  const { firstName, lastName, organization, erasedAt, ...member } = row;
  refuseClosed(organization, now);
  const owners = await tx.membership.count({
    where: { organizationId, role: 'owner', status: { not: 'archived' } },
  });
  const name = `${firstName} ${lastName}`;
  return { member: { ...member, name, erased: erasedAt !== null }, owners };
}
