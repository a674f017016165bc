import type { Role } from '~/domain/organizations/roles';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import { acrossOrganizations } from '~/platform/tenancy.server';

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
 * there for its owners alone. One query, whatever their number: every page asks it.
 */
export async function listOwnOrganizations(userId: string): Promise<OwnOrganization[]> {
  const database = acrossOrganizations('the organizations of one person, by the keys of their memberships');
  const rows = await queryRaw<OwnOrganization>(
    database,
    sql`SELECT g."id", g."name", g."accentColour", g."logoFileId", m."role"::text AS "role", m."id" AS "membershipId"
        FROM "AccountMembership" a
        JOIN "Membership" m ON m."organizationId" = a."organizationId" AND m."id" = a."membershipId"
        JOIN "Organization" g ON g."id" = m."organizationId"
        WHERE a."userId" = ${userId}::uuid AND m."status" = 'active'
          AND (g."endedAt" IS NULL OR m."role" = 'owner')`,
  );
  return rows.sort((one, other) => one.name.localeCompare(other.name, 'fr'));
}
