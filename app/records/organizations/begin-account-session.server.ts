import { forAccounts } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import type { CheckedAccount } from '~/records/organizations/check-credentials.server';
import { issueAuthToken } from '~/records/organizations/issue-auth-token.server';
import { openAccountSession, type Place } from '~/records/organizations/open-account-session.server';

/** How long somebody who gave the right password may take to give the code. */
const minutesForCode = 10;

export type SignInAnswer =
  | { step: 'signed-in'; cookie: string; language: string }
  | { step: 'second-factor'; token: string; minutes: number };

/**
 * Opens a session for whoever gave the right password, or asks for the second factor where it is on: `token` then goes
 * to `verifySecondFactor`.
 */
export async function beginAccountSession(account: CheckedAccount, place: Place): Promise<SignInAnswer> {
  if (!account.hasSecondFactor) {
    return { step: 'signed-in', ...(await openAccountSession(account.id, place)) };
  }
  const { token } = await inTransaction(forAccounts(), (tx) =>
    issueAuthToken(tx, { kind: 'second-factor', userId: account.id, minutes: minutesForCode }),
  );
  return { step: 'second-factor', token, minutes: minutesForCode };
}
