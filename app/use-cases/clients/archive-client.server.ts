import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { closeContactAccess } from '~/records/clients/close-contact-access.server';
import { lockClient } from '~/records/clients/lock-client.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Archives a client: it stands no more among those one sells to, and its contacts no longer enter; orders, invoices and
 * evidence stay. One archived already stays so. Refuses with `not-allowed`, `not-found`, `feature-not-in-plan`,
 * `organization-suspended` and `organization-ended`.
 */
export async function archiveClient(
  actor: ActorOf<'member'>,
  { clientId }: { clientId: string },
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'clients.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const { client } = await lockClient(tx, organizationId, clientId, { now, archivedToo: true });
    if (client.archivedAt) return;
    await tx.clientCompany.update({
      where: { organizationId_id: { organizationId, id: clientId } },
      data: { archivedAt: now },
      select: { id: true },
    });
    const contacts = await tx.clientContact.findMany({
      where: { organizationId, clientId },
      select: { id: true },
    });
    await closeContactAccess(
      tx,
      organizationId,
      contacts.map(({ id }) => id),
    );
    const subject = { kind: 'client', id: clientId, name: client.name };
    await appendAuditEntry(tx, organizationId, actor, { action: 'client.archived', subject }, now);
  });
}
