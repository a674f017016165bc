import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';

/**
 * Puts members, none of them archived, into a group; those who are in it stay. Returns how many joined. Refuses with
 * `not-found` when the group or one of the members is not there.
 */
export async function joinGroup(
  tx: Tx,
  organizationId: string,
  groupId: string,
  membershipIds: readonly string[],
  now: Date,
): Promise<number> {
  const ids = [...new Set(membershipIds)];
  const group = await tx.group.findUnique({
    where: { organizationId_id: { organizationId, id: groupId } },
    select: { id: true },
  });
  if (!group) throw new Refusal('not-found');
  const members = await tx.membership.count({
    where: { organizationId, id: { in: ids }, status: { not: 'archived' } },
  });
  if (members !== ids.length) throw new Refusal('not-found');
  const { count } = await tx.groupMember.createMany({
    data: ids.map((membershipId) => ({ organizationId, groupId, membershipId, addedAt: now })),
    skipDuplicates: true,
  });
  return count;
}
