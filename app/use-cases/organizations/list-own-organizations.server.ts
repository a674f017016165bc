import { accessIn, organizationState, type Access } from '~/domain/lifecycle/contract-state';
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
  /** What this person may still reach there. */
  access: Access;
  /** As its subscription keeps it, of the organization it is asked of; null of the others. */
  contract: unknown;
};

type Row = Omit<OwnOrganization, 'access'> & { state: string; planEndsAt: Date | null };

/**
 * The organizations a person is an active member of, by name: for the switcher. One whose contract keeps them out is
 * among them, so that they learn why. One query, whatever their number and with the contract of one of them
 * (`contractOf`): every page asks it.
 */
export async function listOwnOrganizations(
  userId: string,
  { now, contractOf = null }: { now: Date; contractOf?: string | null },
): Promise<OwnOrganization[]> {
  const database = acrossOrganizations('the organizations of one person, by the keys of their memberships');
  const rows = await queryRaw<Row>(
    database,
    sql`SELECT g."id", g."name", g."accentColour", g."logoFileId", g."state", g."planEndsAt",
               m."role"::text AS "role", m."id" AS "membershipId", c."contract"
        FROM "AccountMembership" a
        JOIN "Membership" m ON m."organizationId" = a."organizationId" AND m."id" = a."membershipId"
        JOIN "Organization" g ON g."id" = m."organizationId"
        LEFT JOIN "Subscription" c ON c."organizationId" = g."id" AND g."id" = ${contractOf}::uuid
        WHERE a."userId" = ${userId}::uuid AND m."status" = 'active'`,
  );
  return rows
    .map(({ state, planEndsAt, ...organization }) => ({
      ...organization,
      access: accessIn(organizationState({ state, planEndsAt }, now), organization.role),
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'fr'));
}
