import { lockAccounts } from '~/platform/locks.server';
import type { Tx } from '~/platform/tenancy.server';

/**
 * Takes people out of an organization that is purged, its members and its clients' contacts: whoever belongs nowhere
 * else and is no operator loses the account with its sessions; the others keep it with their other memberships, and as
 * contacts elsewhere; their sessions here end.
 */
export async function eraseAccounts(
  tx: Tx,
  organizationId: string,
  userIds: readonly string[],
): Promise<{ erased: number; kept: number }> {
  const ids = [...new Set(userIds)].sort();
  if (ids.length === 0) return { erased: 0, kept: 0 };
  const here = { userId: { in: ids }, organizationId };
  // Whoever is joining another organization at this moment holds the account, or waits for it.
  const known = await lockAccounts(tx, ids);
  await tx.accountMembership.deleteMany({ where: here });
  await tx.accountContact.deleteMany({ where: here });
  await tx.session.deleteMany({ where: here });
  await tx.user.updateMany({
    where: { id: { in: ids }, lastOrganizationId: organizationId },
    data: { lastOrganizationId: null },
  });
  const alone = await tx.user.findMany({
    where: { id: { in: ids }, operator: null, memberships: { none: {} }, contacts: { none: {} } },
    select: { id: true },
  });
  const gone = { in: alone.map(({ id }) => id) };
  await tx.authToken.deleteMany({ where: { userId: gone } });
  const { count: erased } = await tx.user.deleteMany({ where: { id: gone } });
  return { erased, kept: known - erased };
}
