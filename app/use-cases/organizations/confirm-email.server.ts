import { attemptLimits } from '~/domain/organizations/attempt-limits';
import { Refusal } from '~/domain/refusal';
import { verifyPassword } from '~/platform/password.server';
import { countAttempt, forgetAttempts, takeBackAttempt } from '~/platform/rate-limit.server';
import { forAccounts } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { openAccountSession, type Place } from '~/records/organizations/open-account-session.server';
import { readAuthToken } from '~/records/organizations/read-auth-token.server';
import { recordAccountLinks } from '~/records/organizations/record-account-links.server';
import { spendAuthToken } from '~/records/organizations/spend-auth-token.server';

export type ConfirmationAnswer =
  { outcome: 'already-confirmed' } | { outcome: 'confirmed'; cookie: string; language: string };

/**
 * Confirms the address of a sign-up by its link and the password chosen then, and opens the first session. The
 * password proves that whoever holds the mailbox is who signed up: a stranger's sign-up with an address of others is
 * never confirmed by its owner's click. Another tab that comes second is told it is done. Refuses with
 * `token-invalid`, `token-expired`, `wrong-password` and `too-many-attempts`.
 */
export async function confirmEmail(
  token: string,
  { password }: { password: string },
  { now, ...place }: Place & { now: Date },
): Promise<ConfirmationAnswer> {
  const database = forAccounts();
  const { hash, userId, used } = await readAuthToken(database, 'email-confirmation', token);
  const user = await database.user.findUnique({
    where: { id: userId },
    select: { email: true, passwordHash: true, emailConfirmedAt: true },
  });
  if (!user) throw new Refusal('token-invalid');
  if (user.emailConfirmedAt) return { outcome: 'already-confirmed' };
  if (used) throw new Refusal('token-invalid');
  const limits = attemptLimits('sign-in', { account: user.email, address: place.address });
  await countAttempt([...limits.account, ...limits.address]);
  if (!(await verifyPassword(user.passwordHash, password))) throw new Refusal('wrong-password');
  await forgetAttempts(limits.account.map(({ key }) => key));
  await takeBackAttempt(limits.address.map(({ key }) => key));
  const first = await inTransaction(database, async (tx) => {
    const confirmed = await tx.user.updateMany({
      where: { id: userId, emailConfirmedAt: null, passwordHash: user.passwordHash },
      data: { emailConfirmedAt: now },
    });
    if (confirmed.count === 0) return false;
    await spendAuthToken(tx, hash);
    const founded = await tx.accountMembership.findMany({
      where: { userId },
      select: { organizationId: true },
    });
    for (const { organizationId } of founded) await recordAccountLinks(tx, organizationId, user, now);
    return true;
  });
  if (!first) return { outcome: 'already-confirmed' };
  return { outcome: 'confirmed', ...(await openAccountSession(userId, place)) };
}
