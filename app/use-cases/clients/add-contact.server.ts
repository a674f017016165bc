import type { ActorOf } from '~/domain/actor';
import type { AddContactInput } from '~/domain/clients/contact-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { addContacts } from '~/records/clients/add-contacts.server';
import { inviteContacts } from '~/records/clients/invite-contacts.server';
import { lockClient } from '~/records/clients/lock-client.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { memberName } from '~/records/organizations/member-name.server';

/**
 * Registers somebody of a client and invites them to its space, by a link good for 14 days; they count as no registered
 * user. Refuses with `not-allowed`, `not-found`, `feature-not-in-plan`, `client-archived`, `contact-exists` where the
 * client has a contact with that address, `organization-suspended` and `organization-ended`.
 */
export async function addContact(
  actor: ActorOf<'member'>,
  { clientId, ...person }: AddContactInput,
  { now }: { now: Date },
): Promise<{ contactId: string }> {
  if (!can(actor, 'clients.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const { organization, client } = await lockClient(tx, organizationId, clientId, { now });
    const known = await tx.clientContact.findUnique({
      where: { organizationId_clientId_email: { organizationId, clientId, email: person.email } },
      select: { id: true },
    });
    if (known) throw new Refusal('contact-exists');
    const { language } = organization;
    const added = await addContacts(tx, organizationId, clientId, [person], { language, now });
    const inviterName = await memberName(tx, organizationId, actor.membershipId);
    await inviteContacts(tx, added, { organization, clientName: client.name, inviterName, now });
    const contactId = added[0]?.contactId ?? '';
    const subject = { kind: 'contact', id: contactId, name: `${person.firstName} ${person.lastName}` };
    const details = { clientId, client: client.name };
    await appendAuditEntry(
      tx,
      organizationId,
      actor,
      { action: 'client.contact-added', subject, details },
      now,
    );
    return { contactId };
  });
}
