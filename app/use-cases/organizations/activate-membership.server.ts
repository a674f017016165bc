import type { ActivateMembershipInput } from '~/domain/organizations/member-inputs';
import { isPasswordOfEmail } from '~/domain/organizations/password-policy';
import { Refusal } from '~/domain/refusal';
import { hashPassword } from '~/platform/password.server';
import { openSession } from '~/platform/session.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { claimInvitation, joinWithAccount } from '~/records/organizations/join-with-account.server';
import { readInvitation } from '~/records/organizations/read-invitation.server';
import { takeAccount } from '~/records/organizations/take-account.server';

/**
 * Accepts an invitation as somebody without an account: the link proves the address, the name and password are set,
 * and a session is open in that organization (`cookie` is its Set-Cookie header). An account that was begun with the
 * address and never confirmed is taken over. Refuses with `token-invalid`, `token-expired`, `organization-ended`,
 * `already-member` where the address has a confirmed account (its owner signs in), and `invalid-input` for a password
 * that is the address.
 */
export async function activateMembership(
  token: string,
  input: ActivateMembershipInput,
  { now, address, device }: { now: Date; address: string; device: string },
): Promise<{ cookie: string }> {
  const invitation = await readInvitation(token);
  const { organizationId } = invitation;
  const { password, ...person } = input;
  const passwordHash = await hashPassword(password);
  const userId = await inTransaction(forOrganization(organizationId), async (tx) => {
    const member = await claimInvitation(tx, invitation, now);
    if (isPasswordOfEmail(password, member.email)) throw passwordIsEmail();
    const account = await takeAccount(tx, { ...person, email: member.email, passwordHash }, now);
    if (!account) throw new Refusal('already-member');
    await joinWithAccount(
      tx,
      invitation,
      { userId: account, name: `${person.firstName} ${person.lastName}`, ...person },
      now,
    );
    return account;
  });
  return { cookie: await openSession(userId, { organizationId, address, device }) };
}

const passwordIsEmail = () =>
  new Refusal('invalid-input', { errors: [{ path: 'password', problem: 'password-is-email' }] });
