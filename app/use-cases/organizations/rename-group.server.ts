import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction, isUniqueViolation } from '~/platform/transaction.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/** Gives a group another name. Refuses with `not-allowed`, `not-found` and `group-name-taken`. */
export async function renameGroup(
  actor: ActorOf<'member'>,
  { groupId, name }: { groupId: string; name: string },
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'groups.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const where = { organizationId_id: { organizationId, id: groupId } };
  try {
    await inTransaction(forOrganization(organizationId), async (tx) => {
      const group = await tx.group.findUnique({ where, select: { name: true } });
      if (!group) throw new Refusal('not-found');
      if (group.name === name) return;
      await tx.group.update({ where, data: { name }, select: { id: true } });
      const subject = { kind: 'group', id: groupId, name };
      const details = { before: group.name };
      await appendAuditEntry(tx, organizationId, actor, { action: 'group.renamed', subject, details }, now);
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal('group-name-taken');
    throw error;
  }
}
