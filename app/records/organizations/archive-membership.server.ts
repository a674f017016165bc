import type { Tx } from '~/platform/tenancy.server';
import { closeMemberAccess } from '~/records/organizations/close-member-access.server';
import type { LockedMember } from '~/records/organizations/lock-member.server';

/** Makes a member archived, who no longer enters; the seat ledger is the caller's, who knows whether a place is freed. */
export async function archiveMembership(
  tx: Tx,
  organizationId: string,
  { id: membershipId, userId }: LockedMember,
  now: Date,
): Promise<void> {
  await tx.membership.update({
    where: { organizationId_id: { organizationId, id: membershipId } },
    data: { status: 'archived', archivedAt: now },
    select: { id: true },
  });
  await tx.accountMembership.deleteMany({ where: { organizationId, membershipId } });
  const userIds = userId ? [userId] : [];
  await closeMemberAccess(tx, organizationId, { membershipIds: [membershipId], userIds }, now);
}
