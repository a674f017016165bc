import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { closeContactAccess } from '~/records/clients/close-contact-access.server';
import { lockContactOfClient } from '~/records/clients/lock-contact-of-client.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Archives a contact: their sessions in the client's space and their invitation end at once; what they accepted and
 * asked stays. One archived already stays so. Refuses with `not-allowed`, `not-found`, `feature-not-in-plan`,
 * `client-archived`, `organization-suspended` and `organization-ended`.
 */
export async function archiveContact(
  actor: ActorOf<'member'>,
  { clientId, contactId }: { clientId: string; contactId: string },
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'clients.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const { contact } = await lockContactOfClient(tx, organizationId, { clientId, contactId }, now);
    if (contact.status === 'archived') return;
    await tx.clientContact.update({
      where: { organizationId_id: { organizationId, id: contactId } },
      data: { status: 'archived', archivedAt: now },
      select: { id: true },
    });
    await tx.accountContact.deleteMany({ where: { organizationId, contactId } });
    await closeContactAccess(tx, organizationId, [contactId]);
    const subject = { kind: 'contact', id: contactId, name: contact.name };
    await appendAuditEntry(tx, organizationId, actor, { action: 'client.contact-archived', subject }, now);
  });
}
