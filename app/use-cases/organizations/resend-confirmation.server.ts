import { attemptLimits } from '~/domain/organizations/attempt-limits';
import { emailMessage } from '~/documents/emails/email-message';
import { countAttempt } from '~/platform/rate-limit.server';
import { settings } from '~/platform/settings.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';
import { issueAuthToken } from '~/records/organizations/issue-auth-token.server';

const hoursToConfirm = 24;

/**
 * Sends the link that confirms a sign-up once more, where there is one to confirm; answers the same otherwise.
 * `address` is the network address. Refuses with `too-many-attempts`.
 */
export async function resendConfirmation(
  { email }: { email: string },
  { address }: { address: string },
): Promise<void> {
  const limits = attemptLimits('email-confirmation', { account: email, address });
  await countAttempt([...limits.account, ...limits.address]);
  const user = await forAccounts().user.findUnique({
    where: { email },
    select: { id: true, firstName: true, language: true, emailConfirmedAt: true },
  });
  const waiting = user && !user.emailConfirmedAt ? user : null;
  const organizationName = waiting ? await nameOfOrganization(waiting.id) : '';
  await inTransaction(forAccounts(), async (tx) => {
    const entry = { kind: 'email-confirmation', minutes: hoursToConfirm * 60 } as const;
    const { token, hash } = await issueAuthToken(tx, {
      ...entry,
      userId: waiting?.id ?? null,
      data: { organizationName },
    });
    if (!waiting) return;
    const { firstName, language } = waiting;
    const url = `${settings.APP_URL}/confirm-email/${token}`;
    const values = { firstName, organizationName, url, hours: hoursToConfirm };
    const deliveryKey = `confirm-email:${hash}`;
    await appendOutboxMessages(tx, [
      emailMessage('confirm-email', { to: email, language, values, deliveryKey }),
    ]);
  });
}

async function nameOfOrganization(userId: string): Promise<string> {
  const begun = await forAccounts().accountMembership.findFirst({ where: { userId } });
  if (!begun) return '';
  const { organizationId } = begun;
  const found = await forOrganization(organizationId).organization.findUnique({
    where: { id: organizationId },
    select: { name: true },
  });
  return found?.name ?? '';
}
