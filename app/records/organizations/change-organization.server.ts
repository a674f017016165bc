import type { ActorOf } from '~/domain/actor';
import { lockOrganization } from '~/platform/locks.server';
import type { Tx } from '~/platform/tenancy.server';
import { refuseClosed } from '~/records/lifecycle/refuse-closed.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

type Changes = Partial<Record<string, string | number | bigint | null>>;

/**
 * Writes what changed of the organization and logs the names of the fields, not their contents. Nothing changed:
 * nothing is written. Refuses with `organization-suspended` and `organization-ended`.
 */
export async function changeOrganization(
  tx: Tx,
  actor: ActorOf<'member'>,
  { action, changes }: { action: string; changes: Changes },
  now: Date,
): Promise<void> {
  const { organizationId } = actor;
  await lockOrganization(tx, organizationId);
  const before = await tx.organization.findUniqueOrThrow({ where: { id: organizationId } });
  refuseClosed(before, now);
  const data = Object.fromEntries(
    Object.entries(changes).filter(
      ([field, value]) => value !== undefined && Reflect.get(before, field) !== value,
    ),
  );
  const fields = Object.keys(data);
  if (fields.length === 0) return;
  await tx.organization.update({ where: { id: organizationId }, data, select: { id: true } });
  const subject = { kind: 'organization', id: organizationId, name: String(data.name ?? before.name) };
  await appendAuditEntry(tx, organizationId, actor, { action, subject, details: { fields } }, now);
}
