import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { lockAccounts } from '~/platform/locks.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { lockContactOfClient } from '~/records/clients/lock-contact-of-client.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Takes a contact out of the archive: with the account they had, they enter again at once; without one they wait for an
 * invitation. Refuses with `not-allowed`, `not-found`, `feature-not-in-plan`, `client-archived`,
 * `organization-suspended` and `organization-ended`.
 */
export async function restoreContact(
  actor: ActorOf<'member'>,
  { clientId, contactId }: { clientId: string; contactId: string },
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'clients.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const { contact } = await lockContactOfClient(tx, organizationId, { clientId, contactId }, now);
    if (contact.status !== 'archived') return;
    const { userId } = contact;
    const hasAccount = userId !== null && (await lockAccounts(tx, [userId])) === 1;
    await tx.clientContact.update({
      where: { organizationId_id: { organizationId, id: contactId } },
      data: hasAccount
        ? { status: 'active', archivedAt: null }
        : { status: 'registered', archivedAt: null, userId: null },
      select: { id: true },
    });
    if (hasAccount) await tx.accountContact.create({ data: { userId, organizationId, contactId } });
    const subject = { kind: 'contact', id: contactId, name: contact.name };
    await appendAuditEntry(tx, organizationId, actor, { action: 'client.contact-restored', subject }, now);
  });
}
