import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';
import { lockContact, type LockedContact } from '~/records/clients/lock-contact.server';
import type { ContactInvitationKey } from '~/records/clients/read-contact-invitation.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/** The contact an invitation is for, locked, and the token used: whoever comes second finds it used. */
export async function claimContactInvitation(
  tx: Tx,
  { hash, organizationId, contactId }: ContactInvitationKey,
  now: Date,
): Promise<LockedContact> {
  const contact = await lockContact(tx, organizationId, contactId, now);
  const used = await tx.authToken.updateMany({
    where: { id: hash, organizationId, usedAt: null },
    data: { usedAt: new Date() },
  });
  if (used.count !== 1 || contact.status !== 'registered' || contact.clientArchived)
    throw new Refusal('token-invalid');
  return contact;
}

/** Makes a registered contact active as this account; no seat is taken. */
export async function joinAsContact(
  tx: Tx,
  { organizationId, contactId }: ContactInvitationKey,
  { clientId }: LockedContact,
  account: { userId: string; firstName: string; lastName: string; language?: string },
  now: Date,
): Promise<void> {
  const { userId, ...facts } = account;
  await tx.clientContact.update({
    where: { organizationId_id: { organizationId, id: contactId } },
    data: { ...facts, userId, status: 'active', activatedAt: now },
    select: { id: true },
  });
  await tx.accountContact.create({ data: { userId, organizationId, contactId } });
  const self = { kind: 'client-contact', userId, contactId, clientId, organizationId } as const;
  const subject = { kind: 'contact', id: contactId, name: `${facts.firstName} ${facts.lastName}` };
  await appendAuditEntry(tx, organizationId, self, { action: 'client.contact-activated', subject }, now);
}
