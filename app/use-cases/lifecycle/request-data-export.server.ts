import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { lockOrganization } from '~/platform/locks.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { queueDataExport } from '~/records/lifecycle/queue-data-export.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Has an export of everything made, free on every plan and until the purge begins (F14b, P05). While one is being made
 * it is that one: nothing is made twice. Refuses with `not-allowed` and, once the purge has begun, `organization-ended`.
 */
export async function requestDataExport(
  actor: ActorOf<'member'>,
  { now }: { now: Date },
): Promise<{ exportId: string }> {
  if (!can(actor, 'exports.make')) throw new Refusal('not-allowed');
  const { organizationId, membershipId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    await lockOrganization(tx, organizationId);
    const { state } = await tx.organization.findUniqueOrThrow({
      where: { id: organizationId },
      select: { state: true },
    });
    if (state === 'purging' || state === 'purged') throw new Refusal('organization-ended');
    const running = await tx.dataExport.findFirst({
      where: { organizationId, cause: 'self-service', status: { in: ['queued', 'running'] } },
      select: { id: true },
    });
    if (running) return { exportId: running.id };
    const exportId = await queueDataExport(
      tx,
      organizationId,
      { cause: 'self-service', requestedBy: membershipId },
      now,
    );
    const subject = { kind: 'export', id: exportId };
    await appendAuditEntry(tx, organizationId, actor, { action: 'export.requested', subject }, now);
    return { exportId };
  });
}
