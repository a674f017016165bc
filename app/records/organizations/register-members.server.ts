import type { Role } from '~/domain/organizations/roles';
import { createId } from '~/platform/id.server';
import { insertRows } from '~/platform/insert-rows.server';
import type { Tx } from '~/platform/tenancy.server';
import { claimSeats, type RegisteringOrganization } from '~/records/organizations/claim-seats.server';
import { recordSeatEvents } from '~/records/organizations/record-seat-events.server';

export type PersonToRegister = {
  /** normalised */
  email: string;
  firstName: string;
  lastName: string;
  role: Role;
  language?: string | null;
};

export type RegisteredMember = PersonToRegister & { membershipId: string; language: string };

export type KnownMember = {
  membershipId: string;
  email: string;
  status: 'registered' | 'active' | 'archived';
};

/**
 * The one place where people become registered users (P09): within the seats of the plan, each address once in the
 * organization, each with its line in the seat ledger. The organization is locked (`lockForRegistration`), so that
 * parallel registrations wait for one another. Addresses that are known already, archived or not, are left as they
 * are and told in `known`. Somebody who takes over the place of a member (`replaces`) takes no other (P10). Refuses with
 * `registrations-blocked`, and with `seat-limit-reached` when the rest does not fit, registering nobody.
 */
export async function registerMembers(
  tx: Tx,
  organization: RegisteringOrganization,
  people: readonly PersonToRegister[],
  now: Date,
  { replaces }: { replaces?: string } = {},
): Promise<{ registered: RegisteredMember[]; known: KnownMember[] }> {
  const organizationId = organization.id;
  const found = await tx.membership.findMany({
    where: { organizationId, email: { in: people.map(({ email }) => email) } },
    select: { id: true, email: true, status: true },
  });
  const taken = new Set(found.map(({ email }) => email));
  const registered: RegisteredMember[] = [];
  for (const person of people) {
    if (taken.has(person.email)) continue;
    taken.add(person.email);
    registered.push({
      ...person,
      membershipId: createId(),
      language: person.language ?? organization.language,
    });
  }
  if (!replaces) await claimSeats(tx, organization, registered.length);
  const rows = registered.map(({ membershipId, ...person }) => ({
    organizationId,
    id: membershipId,
    email: person.email,
    firstName: person.firstName,
    lastName: person.lastName,
    role: person.role,
    language: person.language,
    status: 'registered',
    registeredAt: now,
  }));
  await insertRows(tx, 'Membership', rows, { organizationId });
  const changes = registered.map(({ membershipId }) => ({
    membershipId,
    kind: 'registered' as const,
    ...(replaces && { replaces }),
  }));
  await recordSeatEvents(tx, organizationId, changes, now);
  const known = found.map(({ id, email, status }) => ({ membershipId: id, email, status }));
  return { registered, known };
}
