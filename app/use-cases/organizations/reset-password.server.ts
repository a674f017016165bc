import { attemptLimits } from '~/domain/organizations/attempt-limits';
import { isPasswordOfEmail } from '~/domain/organizations/password-policy';
import { Refusal } from '~/domain/refusal';
import { passwordChangedNotice } from '~/documents/emails/security-notice';
import { hashPassword } from '~/platform/password.server';
import { forgetAttempts } from '~/platform/rate-limit.server';
import { settings } from '~/platform/settings.server';
import { forAccounts } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';
import { readUnusedAuthToken } from '~/records/organizations/read-auth-token.server';
import { spendAuthToken } from '~/records/organizations/spend-auth-token.server';

/**
 * Sets a new password by the link of an e-mail, which proves the address too. Every session of the account ends, every
 * other link and pending sign-in of it leads nowhere, and its owner is told. The second factor stays. Refuses with
 * `token-invalid`, `token-expired`, and `invalid-input` for a password that is the address.
 */
export async function resetPassword(
  token: string,
  { password }: { password: string },
  { now, address }: { now: Date; address: string },
): Promise<void> {
  const database = forAccounts();
  const { hash, userId } = await readUnusedAuthToken(database, 'password-reset', token);
  const reader = await database.user.findUnique({
    where: { id: userId },
    select: { email: true, firstName: true, language: true, timeZone: true, emailConfirmedAt: true },
  });
  if (!reader) throw new Refusal('token-invalid');
  if (isPasswordOfEmail(password, reader.email)) {
    throw new Refusal('invalid-input', { errors: [{ path: 'password', problem: 'password-is-email' }] });
  }
  const passwordHash = await hashPassword(password);
  await inTransaction(database, async (tx) => {
    await spendAuthToken(tx, hash);
    await tx.user.update({
      where: { id: userId },
      data: { passwordHash, emailConfirmedAt: reader.emailConfirmedAt ?? now },
      select: { id: true },
    });
    await tx.authToken.deleteMany({ where: { userId, id: { not: hash }, usedAt: null } });
    await tx.session.deleteMany({ where: { userId } });
    const occasion = { at: new Date(), appUrl: settings.APP_URL, deliveryKey: `password-changed:${hash}` };
    await appendOutboxMessages(tx, [passwordChangedNotice(reader, occasion)]);
  });
  const limits = attemptLimits('sign-in', { account: reader.email, address });
  await forgetAttempts(limits.account.map(({ key }) => key));
}
