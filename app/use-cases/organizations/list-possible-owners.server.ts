import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

const most = 200;

/** The active members, but for learners, to whom the owner may hand over, by role. Refuses with `not-allowed`. */
export async function listPossibleOwners(
  actor: ActorOf<'member'>,
): Promise<{ id: string; name: string; email: string }[]> {
  if (!can(actor, 'organization.ownership')) throw new Refusal('not-allowed');
  const { organizationId, membershipId } = actor;
  const members = await forOrganization(organizationId).membership.findMany({
    where: {
      organizationId,
      status: 'active',
      role: { in: ['owner', 'admin', 'trainer', 'billing'] },
      id: { not: membershipId },
    },
    orderBy: [{ role: 'asc' }, { lastName: 'asc' }, { firstName: 'asc' }],
    take: most,
    select: { id: true, firstName: true, lastName: true, email: true },
  });
  return members.map(({ id, firstName, lastName, email }) => ({
    id,
    name: `${firstName} ${lastName}`,
    email,
  }));
}
