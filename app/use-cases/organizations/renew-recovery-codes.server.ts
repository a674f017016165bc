import { Refusal } from '~/domain/refusal';
import { secondFactorNotice } from '~/documents/emails/security-notice';
import { createId } from '~/platform/id.server';
import { settings } from '~/platform/settings.server';
import { forAccounts } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';
import { checkOwnPassword } from '~/records/organizations/check-own-password.server';
import { writeRecoveryCodes } from '~/records/organizations/write-recovery-codes.server';

/**
 * Replaces a person's recovery codes: the ten others are given this once, those before no longer serve. Refuses with
 * `wrong-password`, `too-many-attempts`, and `not-found` when the second factor is off.
 */
export async function renewRecoveryCodes(
  { userId }: { userId: string },
  { password }: { password: string },
): Promise<{ recoveryCodes: string[] }> {
  await checkOwnPassword(userId, password);
  const recoveryCodes = await inTransaction(forAccounts(), async (tx) => {
    const user = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { totpConfirmedAt: true, email: true, firstName: true, language: true, timeZone: true },
    });
    const { totpConfirmedAt, ...reader } = user;
    if (!totpConfirmedAt) throw new Refusal('not-found');
    const occasion = { at: new Date(), appUrl: settings.APP_URL, deliveryKey: `second-factor:${createId()}` };
    await appendOutboxMessages(tx, [secondFactorNotice(reader, 'codes-renewed', occasion)]);
    return writeRecoveryCodes(tx, userId);
  });
  return { recoveryCodes };
}
