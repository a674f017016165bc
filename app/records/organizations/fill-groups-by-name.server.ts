import { createId } from '~/platform/id.server';
import { insertRows } from '~/platform/insert-rows.server';
import type { Tx } from '~/platform/tenancy.server';

/** Puts members into groups by their names, making the groups that are not there. */
export async function fillGroupsByName(
  tx: Tx,
  organizationId: string,
  entries: readonly { group: string; membershipId: string }[],
  now: Date,
): Promise<void> {
  if (entries.length === 0) return;
  const names = [...new Set(entries.map(({ group }) => group))];
  await tx.group.createMany({
    data: names.map((name) => ({ organizationId, id: createId(), name, createdAt: now })),
    skipDuplicates: true,
  });
  const groups = await tx.group.findMany({
    where: { organizationId, name: { in: names } },
    select: { id: true, name: true },
  });
  const ids = new Map(groups.map(({ id, name }) => [name, id]));
  const rows = entries.flatMap(({ group, membershipId }) => {
    const groupId = ids.get(group);
    return groupId ? [{ organizationId, groupId, membershipId, addedAt: now }] : [];
  });
  await insertRows(tx, 'GroupMember', rows, { organizationId, skipConflicts: true });
}
