import { Refusal } from '~/domain/refusal';
import { hashSecretToken } from '~/platform/secret-token.server';
import { forAccounts } from '~/platform/tenancy.server';

export type InvitationKey = { hash: string; organizationId: string; membershipId: string };

/** Where an invitation's link leads. Refuses with `token-invalid` (unknown or used) and `token-expired` (real time). */
export async function readInvitation(token: string): Promise<InvitationKey> {
  const hash = hashSecretToken(token);
  const found = await forAccounts().authToken.findUnique({
    where: { id: hash },
    select: { kind: true, organizationId: true, membershipId: true, usedAt: true, expiresAt: true },
  });
  if (!found || found.kind !== 'invitation' || found.usedAt) throw new Refusal('token-invalid');
  const { organizationId, membershipId } = found;
  if (!organizationId || !membershipId) throw new Refusal('token-invalid');
  if (found.expiresAt <= new Date()) throw new Refusal('token-expired');
  return { hash, organizationId, membershipId };
}
