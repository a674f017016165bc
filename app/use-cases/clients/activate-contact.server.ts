import type { z } from 'zod';
import type { activateContactInput } from '~/domain/clients/contact-inputs';
import { isPasswordOfEmail } from '~/domain/organizations/password-policy';
import { Refusal } from '~/domain/refusal';
import { hashPassword } from '~/platform/password.server';
import { openSession } from '~/platform/session.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { claimContactInvitation, joinAsContact } from '~/records/clients/join-as-contact.server';
import { readContactInvitation } from '~/records/clients/read-contact-invitation.server';
import { takeAccount } from '~/records/organizations/take-account.server';

/**
 * Accepts the invitation of a client's contact as somebody without an account: the link proves the address, the name
 * and password are set, and a session is open in the client's space (`cookie` is its Set-Cookie header). Refuses with
 * `token-invalid`, `token-expired`, `organization-suspended`, `organization-ended`, `account-exists` where the address
 * has a confirmed account (its owner signs in), and `invalid-input` for a password that is the address.
 */
export async function activateContact(
  token: string,
  input: z.output<typeof activateContactInput>,
  { now, address, device }: { now: Date; address: string; device: string },
): Promise<{ cookie: string }> {
  const invitation = await readContactInvitation(token);
  const { organizationId, contactId } = invitation;
  const { password, ...person } = input;
  const passwordHash = await hashPassword(password);
  const userId = await inTransaction(forOrganization(organizationId), async (tx) => {
    const contact = await claimContactInvitation(tx, invitation, now);
    if (isPasswordOfEmail(password, contact.email)) {
      const errors = [{ path: 'password', problem: 'password-is-email' }];
      throw new Refusal('invalid-input', { errors });
    }
    const account = await takeAccount(tx, { ...person, email: contact.email, passwordHash }, now);
    if (!account) throw new Refusal('account-exists');
    await joinAsContact(tx, invitation, contact, { userId: account, ...person }, now);
    return account;
  });
  return { cookie: await openSession(userId, { organizationId, contactId, address, device }) };
}
