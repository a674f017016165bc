import {
  accessIn,
  contactAccessIn,
  organizationState,
  type Access,
  type ContractState,
} from '~/domain/lifecycle/contract-state';
import type { Role } from '~/domain/organizations/roles';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import { acrossOrganizations } from '~/platform/tenancy.server';

export type OwnOrganization = {
  id: string;
  name: string;
  accentColour: string;
  logoFileId: string | null;
  /** Null for a contact of a client, who is no member. */
  role: Role | null;
  membershipId: string | null;
  /** As which contact of which client this person comes there. */
  contactId: string | null;
  clientName: string | null;
  /** What this person may still reach there. */
  access: Access;
  /** As its subscription keeps it, of the organization it is asked of; null of the others. */
  contract: unknown;
};

type Row = Omit<OwnOrganization, 'access'> & { state: string; planEndsAt: Date | null };

/**
 * The organizations a person is an active member of, and the clients they are an active contact of there, by name: for
 * the switcher. One whose contract keeps them out is among them, so that they learn why. One query, whatever their number and with the contract of one of them
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
               m."role"::text AS "role", m."id" AS "membershipId", NULL::uuid AS "contactId", NULL::text AS "clientName", c."contract"
        FROM "AccountMembership" a
        JOIN "Membership" m ON m."organizationId" = a."organizationId" AND m."id" = a."membershipId"
        JOIN "Organization" g ON g."id" = m."organizationId"
        LEFT JOIN "Subscription" c ON c."organizationId" = g."id" AND g."id" = ${contractOf}::uuid
        WHERE a."userId" = ${userId}::uuid AND m."status" = 'active'
        UNION ALL
        SELECT g."id", g."name", g."accentColour", g."logoFileId", g."state", g."planEndsAt",
               NULL, NULL, k."id", q."name", NULL
        FROM "AccountContact" a
        JOIN "ClientContact" k ON k."organizationId" = a."organizationId" AND k."id" = a."contactId"
        JOIN "ClientCompany" q ON q."organizationId" = k."organizationId" AND q."id" = k."clientId"
        JOIN "Organization" g ON g."id" = k."organizationId"
        WHERE a."userId" = ${userId}::uuid AND k."status" = 'active' AND q."archivedAt" IS NULL`,
  );
  return rows
    .map(({ state, planEndsAt, ...organization }) => ({
      ...organization,
      access: accessFor(organization.role, organizationState({ state, planEndsAt }, now)),
    }))
    .sort((one, other) => nameOf(one).localeCompare(nameOf(other), 'fr'));
}

const accessFor = (role: Role | null, state: ContractState) =>
  role ? accessIn(state, role) : contactAccessIn(state);

const nameOf = ({ name, clientName }: { name: string; clientName: string | null }) =>
  `${name} ${clientName ?? ''}`;
