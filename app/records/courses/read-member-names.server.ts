import type { Tx } from '~/platform/tenancy.server';

/** First and last names of memberships, by id; unknown ones are left out. */
export async function readMemberNames(
  tx: Tx,
  organizationId: string,
  membershipIds: readonly (string | null)[],
): Promise<Map<string, string>> {
  const ids = [...new Set(membershipIds.filter((id) => id !== null))];
  if (ids.length === 0) return new Map();
  const members = await tx.membership.findMany({
    where: { organizationId, id: { in: ids } },
    select: { id: true, firstName: true, lastName: true },
  });
  return new Map(members.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]));
}
