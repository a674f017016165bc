import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction, isUniqueViolation } from '~/platform/transaction.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/** Makes an empty group. Refuses with `not-allowed` and `group-name-taken`. */
export async function createGroup(
  actor: ActorOf<'member'>,
  { name }: { name: string },
  { now }: { now: Date },
): Promise<{ groupId: string }> {
  if (!can(actor, 'groups.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const id = createId();
  try {
    await inTransaction(forOrganization(organizationId), async (tx) => {
      await tx.group.create({ data: { organizationId, id, name, createdAt: now }, select: { id: true } });
      const subject = { kind: 'group', id, name };
      await appendAuditEntry(tx, organizationId, actor, { action: 'group.created', subject }, now);
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal('group-name-taken');
    throw error;
  }
  return { groupId: id };
}
