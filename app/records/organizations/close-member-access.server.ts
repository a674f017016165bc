import type { Tx } from '~/platform/tenancy.server';

/**
 * Takes away every way by which members enter the organization: their sessions in it, their API tokens, and
 * invitations not used yet. `accounts` are the people behind the memberships.
 */
export async function closeMemberAccess(
  tx: Tx,
  organizationId: string,
  { membershipIds, userIds }: { membershipIds: readonly string[]; userIds: readonly string[] },
  now: Date,
): Promise<void> {
  const ids = [...membershipIds];
  const asMembers = { organizationId, contactId: null, userId: { in: [...userIds] } };
  await tx.session.deleteMany({ where: asMembers });
  await tx.authToken.deleteMany({ where: { organizationId, membershipId: { in: ids } } });
  const tokens = await tx.apiToken.findMany({
    where: { organizationId, membershipId: { in: ids }, revokedAt: null },
    select: { id: true },
  });
  const tokenIds = tokens.map(({ id }) => id);
  await tx.apiTokenKey.deleteMany({ where: { organizationId, apiTokenId: { in: tokenIds } } });
  await tx.apiToken.updateMany({ where: { organizationId, id: { in: tokenIds } }, data: { revokedAt: now } });
}
