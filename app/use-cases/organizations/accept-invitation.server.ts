import { Refusal } from '~/domain/refusal';
import { switchSessionOrganization } from '~/platform/session.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { claimInvitation, joinWithAccount } from '~/records/organizations/join-with-account.server';
import { readInvitation } from '~/records/organizations/read-invitation.server';

/**
 * Accepts an invitation as the person who is signed in, whose address it was sent to, and takes their session to that
 * organization. Refuses with `token-invalid`, `token-expired`, `organization-ended`, `already-member`, and
 * `not-allowed` for another person's address: an identifier is personal (P02).
 */
export async function acceptInvitation(
  token: string,
  person: { userId: string; email: string; firstName: string; lastName: string; sessionKey: string },
  { now }: { now: Date },
): Promise<void> {
  const invitation = await readInvitation(token);
  const { organizationId } = invitation;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const member = await claimInvitation(tx, invitation, now);
    if (member.email !== person.email) throw new Refusal('not-allowed');
    const there = await tx.accountMembership.findFirst({
      where: { organizationId, userId: person.userId },
      select: { membershipId: true },
    });
    if (there) throw new Refusal('already-member');
    const account = { userId: person.userId, name: `${person.firstName} ${person.lastName}` };
    await joinWithAccount(tx, invitation, account, now);
  });
  await switchSessionOrganization(person.sessionKey, organizationId);
}
