import type { SignInInput } from '~/domain/organizations/account-inputs';
import { attemptLimits } from '~/domain/organizations/attempt-limits';
import { Refusal } from '~/domain/refusal';
import { verifyPassword } from '~/platform/password.server';
import { countAttempt, forgetAttempts, takeBackAttempt } from '~/platform/rate-limit.server';
import { forAccounts } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { issueAuthToken } from '~/records/organizations/issue-auth-token.server';
import { openAccountSession, type Place } from '~/records/organizations/open-account-session.server';

/** How long somebody who gave the right password may take to give the code. */
const minutesForCode = 10;

export type SignInAnswer =
  | { step: 'signed-in'; cookie: string; language: string }
  | { step: 'second-factor'; token: string; minutes: number };

/**
 * Opens a session for the right password of a confirmed account, or asks for the second factor where it is on:
 * `token` then goes to `verifySecondFactor`. Answers the same, in the same time, whether or not the account exists.
 * Failures are limited by account and by network address. Refuses with `wrong-credentials`, `too-many-attempts`, and
 * `email-not-confirmed` to whoever knows the password.
 */
export async function signIn({ email, password }: SignInInput, place: Place): Promise<SignInAnswer> {
  const limits = attemptLimits('sign-in', { account: email, address: place.address });
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
  if (!user.totpConfirmedAt) return { step: 'signed-in', ...(await openAccountSession(user.id, place)) };
  const { token } = await inTransaction(forAccounts(), (tx) =>
    issueAuthToken(tx, { kind: 'second-factor', userId: user.id, minutes: minutesForCode }),
  );
  return { step: 'second-factor', token, minutes: minutesForCode };
}
