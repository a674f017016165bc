import type { ActorOf } from '~/domain/actor';
import type { UpdateContactInput } from '~/domain/clients/contact-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { lockContactOfClient } from '~/records/clients/lock-contact-of-client.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Changes how a client's contact is named and reached by telephone; the address is theirs (P02). Refuses with
 * `not-allowed`, `not-found`, `feature-not-in-plan`, `client-archived`, `organization-suspended` and
 * `organization-ended`.
 */
export async function updateContact(
  actor: ActorOf<'member'>,
  { clientId, contactId, language, ...facts }: UpdateContactInput,
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'clients.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const { contact } = await lockContactOfClient(tx, organizationId, { clientId, contactId }, now);
    await tx.clientContact.update({
      where: { organizationId_id: { organizationId, id: contactId } },
      data: { ...facts, ...(language && { language }) },
      select: { id: true },
    });
    const subject = { kind: 'contact', id: contactId, name: `${facts.firstName} ${facts.lastName}` };
    const details = { before: contact.name };
    await appendAuditEntry(
      tx,
      organizationId,
      actor,
      { action: 'client.contact-updated', subject, details },
      now,
    );
  });
}
