import { attemptLimits } from '~/domain/organizations/attempt-limits';
import { Refusal } from '~/domain/refusal';
import { verifyPassword } from '~/platform/password.server';
import { countAttempt, forgetAttempts, takeBackAttempt } from '~/platform/rate-limit.server';
import { forAccounts } from '~/platform/tenancy.server';

export type CheckedAccount = { id: string; hasSecondFactor: boolean };

/**
 * The confirmed account of this address for its right password. Answers the same, in the same time, whether or not the
 * account exists. Failures are limited by account and by network address. Refuses with `wrong-credentials`,
 * `too-many-attempts`, and `email-not-confirmed` to whoever knows the password.
 */
export async function checkCredentials(
  { email, password }: { email: string; password: string },
  address: string,
): Promise<CheckedAccount> {
  const limits = attemptLimits('sign-in', { account: email, address });
  await countAttempt([...limits.account, ...limits.address]);
  const user = await forAccounts().user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, emailConfirmedAt: true, totpConfirmedAt: true },
  });
  const known = await verifyPassword(user?.passwordHash ?? null, password);
  if (!user || !known) throw new Refusal('wrong-credentials');
  await forgetAttempts(limits.account.map(({ key }) => key));
  await takeBackAttempt(limits.address.map(({ key }) => key));
  if (!user.emailConfirmedAt) throw new Refusal('email-not-confirmed');
  return { id: user.id, hasSecondFactor: user.totpConfirmedAt !== null };
}
