import type { ChangeEmailInput } from '~/domain/organizations/account-inputs';
import { Refusal } from '~/domain/refusal';
import { emailMessage } from '~/documents/emails/email-message';
import { createId } from '~/platform/id.server';
import { settings } from '~/platform/settings.server';
import { forAccounts } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';
import { checkOwnPassword } from '~/records/organizations/check-own-password.server';
import { issueAuthToken } from '~/records/organizations/issue-auth-token.server';

const hoursToConfirm = 24;

/**
 * Asks to replace a person's e-mail address: a link goes to the address they have and to the one they want, and the
 * change happens once both are confirmed, within 24 hours. An earlier request lapses. Where the wanted address has an
 * account, its owner is told and the screen says the same. Refuses with `wrong-password`, `too-many-attempts` and
 * `email-unchanged`.
 */
export async function requestEmailChange(
  { userId }: { userId: string },
  { email: newEmail, currentPassword }: ChangeEmailInput,
): Promise<void> {
  await checkOwnPassword(userId, currentPassword);
  const database = forAccounts();
  const user = await database.user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, firstName: true, language: true },
  });
  const { email: oldEmail, firstName, language } = user;
  if (newEmail === oldEmail) throw new Refusal('email-unchanged');
  const taken = await database.user.findUnique({
    where: { email: newEmail },
    select: { firstName: true, language: true },
  });
  const changeId = createId();
  await inTransaction(database, async (tx) => {
    await tx.authToken.deleteMany({ where: { userId, kind: 'email-change' } });
    for (const side of ['old', 'new'] as const) {
      const entry = { kind: 'email-change', userId, minutes: hoursToConfirm * 60 } as const;
      const { token } = await issueAuthToken(tx, { ...entry, data: { changeId, side, newEmail } });
      const to = side === 'old' ? oldEmail : newEmail;
      const deliveryKey = `email-change:${changeId}:${side}`;
      if (side === 'new' && taken) {
        const values = {
          firstName: taken.firstName,
          signInUrl: `${settings.APP_URL}/sign-in`,
          resetUrl: `${settings.APP_URL}/forgotten-password`,
        };
        const message = { to, language: taken.language, values, deliveryKey };
        await appendOutboxMessages(tx, [emailMessage('account-already-exists', message)]);
        continue;
      }
      const url = `${settings.APP_URL}/confirm-email-change/${token}`;
      const values = { firstName, side, oldEmail, newEmail, url, hours: hoursToConfirm };
      await appendOutboxMessages(tx, [
        emailMessage('email-change-confirm', { to, language, values, deliveryKey }),
      ]);
    }
  });
}
