import { Refusal } from '~/domain/refusal';
import { switchSessionOrganization } from '~/platform/session.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { claimContactInvitation, joinAsContact } from '~/records/clients/join-as-contact.server';
import { readContactInvitation } from '~/records/clients/read-contact-invitation.server';

/**
 * Accepts the invitation of a client's contact as the person who is signed in, whose address it was sent to, and takes
 * their session to the client's space. Refuses with `token-invalid`, `token-expired`, `organization-suspended`,
 * `organization-ended`, and `not-allowed` for another person's address: an identifier is personal (P02).
 */
export async function acceptContactInvitation(
  token: string,
  person: { userId: string; email: string; firstName: string; lastName: string; sessionKey: string },
  { now }: { now: Date },
): Promise<void> {
  const invitation = await readContactInvitation(token);
  const { organizationId, contactId } = invitation;
  const { userId, email, firstName, lastName, sessionKey } = person;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const contact = await claimContactInvitation(tx, invitation, now);
    if (contact.email !== email) throw new Refusal('not-allowed');
    await joinAsContact(tx, invitation, contact, { userId, firstName, lastName }, now);
  });
  await switchSessionOrganization(sessionKey, organizationId, contactId);
}
