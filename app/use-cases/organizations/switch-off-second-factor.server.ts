import { secondFactorNotice } from '~/documents/emails/security-notice';
import { createId } from '~/platform/id.server';
import { settings } from '~/platform/settings.server';
import { forAccounts } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';
import { checkOwnPassword } from '~/records/organizations/check-own-password.server';

/**
 * Switches a person's second factor off, or drops one that was begun: the key and the recovery codes are erased. They
 * are told by e-mail when it was on. Refuses with `wrong-password` and `too-many-attempts`.
 */
export async function switchOffSecondFactor(
  { userId }: { userId: string },
  { password }: { password: string },
): Promise<void> {
  await checkOwnPassword(userId, password);
  await inTransaction(forAccounts(), async (tx) => {
    const user = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { totpConfirmedAt: true, email: true, firstName: true, language: true, timeZone: true },
    });
    const { totpConfirmedAt, ...reader } = user;
    await tx.user.update({
      where: { id: userId },
      data: { totpSecret: null, totpConfirmedAt: null, totpLastStep: null },
      select: { id: true },
    });
    await tx.recoveryCode.deleteMany({ where: { userId } });
    if (!totpConfirmedAt) return;
    const occasion = { at: new Date(), appUrl: settings.APP_URL, deliveryKey: `second-factor:${createId()}` };
    await appendOutboxMessages(tx, [secondFactorNotice(reader, 'off', occasion)]);
  });
}
