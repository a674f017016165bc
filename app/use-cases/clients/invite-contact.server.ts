import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { countAttempt } from '~/platform/rate-limit.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { inviteContacts } from '~/records/clients/invite-contacts.server';
import { lockContactOfClient } from '~/records/clients/lock-contact-of-client.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { memberName } from '~/records/organizations/member-name.server';

const perPersonAndDay = 5;

/**
 * Sends the invitation of a client's contact anew: the link before it opens nothing any more. Five times a day for one
 * person at most. Refuses with `not-allowed`, `not-found`, `feature-not-in-plan`, `client-archived`, `contact-archived`,
 * `contact-already-active`, `too-many-attempts`, `organization-suspended` and `organization-ended`.
 */
export async function inviteContact(
  actor: ActorOf<'member'>,
  { clientId, contactId }: { clientId: string; contactId: string },
  { now }: { now: Date },
): Promise<{ email: string }> {
  if (!can(actor, 'clients.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await countAttempt([
    {
      key: `invite-contact:${organizationId}:${contactId}`,
      attempts: perPersonAndDay,
      windowSeconds: 86_400,
    },
  ]);
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const found = await lockContactOfClient(tx, organizationId, { clientId, contactId }, now);
    const { organization, client, contact } = found;
    if (contact.status === 'archived') throw new Refusal('contact-archived');
    if (contact.status === 'active') throw new Refusal('contact-already-active');
    const inviterName = await memberName(tx, organizationId, actor.membershipId);
    const invitee = { contactId, email: contact.email, language: contact.language };
    await inviteContacts(tx, [invitee], { organization, clientName: client.name, inviterName, now });
    const subject = { kind: 'contact', id: contactId, name: contact.name };
    await appendAuditEntry(tx, organizationId, actor, { action: 'client.contact-invited', subject }, now);
    return { email: contact.email };
  });
}
