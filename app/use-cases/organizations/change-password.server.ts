import type { ChangePasswordInput } from '~/domain/organizations/account-inputs';
import { isPasswordOfEmail } from '~/domain/organizations/password-policy';
import { Refusal } from '~/domain/refusal';
import { passwordChangedNotice } from '~/documents/emails/security-notice';
import { createId } from '~/platform/id.server';
import { hashPassword } from '~/platform/password.server';
import { settings } from '~/platform/settings.server';
import { forAccounts } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';
import { checkOwnPassword } from '~/records/organizations/check-own-password.server';

/**
 * Changes a person's password. Their other sessions end, links sent before lead nowhere, and they are told by e-mail.
 * `sessionKey` names the session that stays. Refuses with `wrong-password`, `too-many-attempts`, and `invalid-input`
 * for a password that is the address.
 */
export async function changePassword(
  { userId, sessionKey }: { userId: string; sessionKey: string },
  { currentPassword, password }: Omit<ChangePasswordInput, 'repeated'>,
): Promise<void> {
  await checkOwnPassword(userId, currentPassword);
  const reader = await forAccounts().user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, firstName: true, language: true, timeZone: true },
  });
  if (isPasswordOfEmail(password, reader.email)) {
    throw new Refusal('invalid-input', { errors: [{ path: 'password', problem: 'password-is-email' }] });
  }
  const passwordHash = await hashPassword(password);
  await inTransaction(forAccounts(), async (tx) => {
    await tx.user.update({ where: { id: userId }, data: { passwordHash }, select: { id: true } });
    await tx.session.deleteMany({ where: { userId, id: { not: sessionKey } } });
    await tx.authToken.deleteMany({ where: { userId, usedAt: null } });
    const occasion = {
      at: new Date(),
      appUrl: settings.APP_URL,
      deliveryKey: `password-changed:${createId()}`,
    };
    await appendOutboxMessages(tx, [passwordChangedNotice(reader, occasion)]);
  });
}
