import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { lockClient } from '~/records/clients/lock-client.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Takes a client out of the archive: its active contacts enter again. Refuses with `not-allowed`, `not-found`,
 * `feature-not-in-plan`, `organization-suspended` and `organization-ended`.
 */
export async function restoreClient(
  actor: ActorOf<'member'>,
  { clientId }: { clientId: string },
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'clients.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const { client } = await lockClient(tx, organizationId, clientId, { now, archivedToo: true });
    if (!client.archivedAt) return;
    await tx.clientCompany.update({
      where: { organizationId_id: { organizationId, id: clientId } },
      data: { archivedAt: null },
      select: { id: true },
    });
    const subject = { kind: 'client', id: clientId, name: client.name };
    await appendAuditEntry(tx, organizationId, actor, { action: 'client.restored', subject }, now);
  });
}
