import { attemptLimits } from '~/domain/organizations/attempt-limits';
import { emailMessage } from '~/documents/emails/email-message';
import { countAttempt } from '~/platform/rate-limit.server';
import { settings } from '~/platform/settings.server';
import { forAccounts } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';
import { issueAuthToken } from '~/records/organizations/issue-auth-token.server';

const minutesToReset = 60;

/**
 * Sends a link by which the owner of an address sets a new password within an hour; answers the same to an address
 * without account. `address` is the network address. Refuses with `too-many-attempts`.
 */
export async function requestPasswordReset(
  { email }: { email: string },
  { address }: { address: string },
): Promise<void> {
  const limits = attemptLimits('password-reset', { account: email, address });
  await countAttempt([...limits.account, ...limits.address]);
  const user = await forAccounts().user.findUnique({
    where: { email },
    select: { id: true, firstName: true, language: true },
  });
  await inTransaction(forAccounts(), async (tx) => {
    const entry = { kind: 'password-reset', userId: user?.id ?? null, minutes: minutesToReset } as const;
    const { token, hash } = await issueAuthToken(tx, entry);
    if (!user) return;
    const { firstName, language } = user;
    const values = { firstName, url: `${settings.APP_URL}/reset-password/${token}`, minutes: minutesToReset };
    const deliveryKey = `password-reset:${hash}`;
    await appendOutboxMessages(tx, [
      emailMessage('password-reset', { to: email, language, values, deliveryKey }),
    ]);
  });
}
