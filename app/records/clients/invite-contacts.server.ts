import { dayIn } from '~/domain/calendar';
import { createSecretToken } from '~/platform/secret-token.server';
import { settings } from '~/platform/settings.server';
import type { Tx } from '~/platform/tenancy.server';
import { appendOutboxMessages, type OutboxEntry } from '~/records/lifecycle/append-outbox-messages.server';

export const contactInvitationDays = 14;

type Inviting = {
  organization: { id: string; name: string; accentColour: string; timeZone: string };
  clientName: string;
  inviterName: string;
  /** Of the business clock. */
  now: Date;
};

/**
 * Makes a link for each contact, good once and for 14 days of real time, and leaves the e-mails to the outbox. An
 * earlier link of theirs no longer opens anything.
 */
export async function inviteContacts(
  tx: Tx,
  contacts: readonly { contactId: string; email: string; language: string }[],
  { organization, clientName, inviterName, now }: Inviting,
): Promise<void> {
  if (contacts.length === 0) return;
  const organizationId = organization.id;
  const contactIds = contacts.map(({ contactId }) => contactId);
  const realNow = new Date();
  const expiresAt = new Date(realNow.getTime() + contactInvitationDays * 86_400_000);
  await tx.authToken.deleteMany({
    where: { organizationId, contactId: { in: contactIds }, kind: 'contact-invitation', usedAt: null },
  });
  const links = contacts.map((contact) => ({ contact, ...createSecretToken() }));
  await tx.authToken.createMany({
    data: links.map(({ contact, hash }) => ({
      ...{ id: hash, kind: 'contact-invitation', organizationId, contactId: contact.contactId },
      ...{ createdAt: realNow, expiresAt },
    })),
  });
  await tx.clientContact.updateMany({
    where: { organizationId, id: { in: contactIds } },
    data: { invitedAt: now },
  });
  const messages = links.map(({ contact, token, hash }): OutboxEntry => ({
    kind: 'email',
    template: 'contact-invitation',
    to: contact.email,
    language: contact.language,
    organizationId,
    deliveryKey: `contact-invitation:${hash}`,
    values: {
      organizationName: organization.name,
      accentColour: organization.accentColour,
      clientName,
      inviterName,
      url: `${settings.APP_URL}/invitation/client/${token}`,
      expiresOn: dayIn(expiresAt, organization.timeZone),
    },
  }));
  await appendOutboxMessages(tx, messages);
}
