import type { ActivateMembershipInput } from '~/domain/organizations/member-inputs';
import { isPasswordOfEmail } from '~/domain/organizations/password-policy';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { hashPassword } from '~/platform/password.server';
import { openSession } from '~/platform/session.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { claimInvitation, joinWithAccount } from '~/records/organizations/join-with-account.server';
import { readInvitation } from '~/records/organizations/read-invitation.server';

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

type Account = { email: string; firstName: string; lastName: string; language: string; passwordHash: string };

/** The id of a new account, or of one with that address that nobody has confirmed. */
async function takeAccount(tx: Tx, account: Account, now: Date): Promise<string> {
  const known = await tx.user.findUnique({
    where: { email: account.email },
    select: { id: true, emailConfirmedAt: true },
  });
  if (known?.emailConfirmedAt) throw new Refusal('already-member');
  const { email, ...facts } = account;
  if (known) {
    await tx.user.update({
      where: { id: known.id },
      data: { ...facts, emailConfirmedAt: now },
      select: { id: true },
    });
    await tx.authToken.deleteMany({ where: { userId: known.id } });
    return known.id;
  }
  const id = createId();
  await tx.user.create({
    data: { id, email, ...facts, emailConfirmedAt: now, createdAt: now },
    select: { id: true },
  });
  return id;
}

const passwordIsEmail = () =>
  new Refusal('invalid-input', { errors: [{ path: 'password', problem: 'password-is-email' }] });
