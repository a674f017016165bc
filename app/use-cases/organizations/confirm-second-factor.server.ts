import { personLimits } from '~/domain/organizations/attempt-limits';
import { Refusal } from '~/domain/refusal';
import { secondFactorNotice } from '~/documents/emails/security-notice';
import { createId } from '~/platform/id.server';
import { stepOfCode } from '~/platform/one-time-code.server';
import { countAttempt, forgetAttempts } from '~/platform/rate-limit.server';
import { openSecret } from '~/platform/secret-box.server';
import { settings } from '~/platform/settings.server';
import { forAccounts } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';
import { writeRecoveryCodes } from '~/records/organizations/write-recovery-codes.server';

/**
 * Switches a second factor on by the first code of its app, and gives the ten recovery codes, this once. The code
 * does not serve again to sign in. Refuses with `second-factor-wrong`, `second-factor-already-on`, `not-found` when
 * none was begun, and `too-many-attempts`.
 */
export async function confirmSecondFactor(
  { userId }: { userId: string },
  { code }: { code: string },
): Promise<{ recoveryCodes: string[] }> {
  const limits = personLimits('second-factor', userId);
  await countAttempt(limits);
  const recoveryCodes = await inTransaction(forAccounts(), async (tx) => {
    const user = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: {
        totpSecret: true,
        totpConfirmedAt: true,
        email: true,
        firstName: true,
        language: true,
        timeZone: true,
      },
    });
    const { totpSecret, totpConfirmedAt, ...reader } = user;
    if (totpConfirmedAt) throw new Refusal('second-factor-already-on');
    if (!totpSecret) throw new Refusal('not-found');
    const at = new Date();
    const step = stepOfCode(openSecret(totpSecret, userId), code.replace(/\s/g, ''), at);
    if (step === null) throw new Refusal('second-factor-wrong');
    const on = await tx.user.updateMany({
      where: { id: userId, totpConfirmedAt: null },
      data: { totpConfirmedAt: at, totpLastStep: step },
    });
    if (on.count !== 1) throw new Refusal('second-factor-already-on');
    const occasion = { at, appUrl: settings.APP_URL, deliveryKey: `second-factor:${createId()}` };
    await appendOutboxMessages(tx, [secondFactorNotice(reader, 'on', occasion)]);
    return writeRecoveryCodes(tx, userId);
  });
  await forgetAttempts(limits.map(({ key }) => key));
  return { recoveryCodes };
}
