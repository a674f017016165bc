import { Refusal } from '~/domain/refusal';
import { hashSecretToken } from '~/platform/secret-token.server';
import { forAccounts } from '~/platform/tenancy.server';

export type ContactInvitationKey = { hash: string; organizationId: string; contactId: string };

/** Where the link of a contact's invitation leads. Refuses with `token-invalid` (unknown or used) and `token-expired` (real time). */
export async function readContactInvitation(token: string): Promise<ContactInvitationKey> {
  const hash = hashSecretToken(token);
  const found = await forAccounts().authToken.findUnique({
    where: { id: hash },
    select: { kind: true, organizationId: true, contactId: true, usedAt: true, expiresAt: true },
  });
  if (!found || found.kind !== 'contact-invitation' || found.usedAt) throw new Refusal('token-invalid');
  const { organizationId, contactId } = found;
  if (!organizationId || !contactId) throw new Refusal('token-invalid');
  if (found.expiresAt <= new Date()) throw new Refusal('token-expired');
  return { hash, organizationId, contactId };
}
