import type { Role } from '~/domain/organizations/roles';
import { acrossOrganizations, forAccounts } from '~/platform/tenancy.server';

export type OwnOrganization = {
  id: string;
  name: string;
  accentColour: string;
  logoFileId: string | null;
  role: Role;
  membershipId: string;
};

/**
 * The organizations a person is an active member of, by name: for the switcher. An organization that has ended is
 * there for its owners alone. Two queries, whatever their number.
 */
export async function listOwnOrganizations(userId: string): Promise<OwnOrganization[]> {
  const keys = await forAccounts().accountMembership.findMany({
    where: { userId },
    select: { organizationId: true, membershipId: true },
  });
  if (keys.length === 0) return [];
  const rows = await acrossOrganizations(
    'the organizations of one person, by the keys of their memberships',
  ).membership.findMany({
    where: {
      OR: keys.map(({ organizationId, membershipId }) => ({ organizationId, id: membershipId })),
      status: 'active',
    },
    select: {
      id: true,
      role: true,
      organization: { select: { id: true, name: true, accentColour: true, logoFileId: true, endedAt: true } },
    },
  });
  return rows
    .filter(({ role, organization }) => organization.endedAt === null || role === 'owner')
    .map(({ id, role, organization: { endedAt: _endedAt, ...organization } }) => ({
      ...organization,
      role,
      membershipId: id,
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'fr'));
}
