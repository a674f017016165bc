import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/** Removes a group; its members stay members, and enrolled where they are. Refuses with `not-allowed`, `not-found`. */
export async function removeGroup(
  actor: ActorOf<'member'>,
  { groupId }: { groupId: string },
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'groups.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const where = { organizationId_id: { organizationId, id: groupId } };
    const group = await tx.group.findUnique({ where, select: { name: true } });
    if (!group) throw new Refusal('not-found');
    const { count } = await tx.groupMember.deleteMany({ where: { organizationId, groupId } });
    const removed = await tx.group.deleteMany({ where: { organizationId, id: groupId } });
    if (removed.count === 0) throw new Refusal('not-found');
    const subject = { kind: 'group', id: groupId, name: group.name };
    const details = { members: count };
    await appendAuditEntry(tx, organizationId, actor, { action: 'group.removed', subject, details }, now);
  });
}
