import { personLimits } from '~/domain/organizations/attempt-limits';
import { Refusal } from '~/domain/refusal';
import { secondFactorNotice } from '~/documents/emails/security-notice';
import { countAttempt, forgetAttempts } from '~/platform/rate-limit.server';
import { stepOfCode } from '~/platform/one-time-code.server';
import { openSecret } from '~/platform/secret-box.server';
import { settings } from '~/platform/settings.server';
import { forAccounts, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';
import { openAccountSession, type Place } from '~/records/organizations/open-account-session.server';
import { readUnusedAuthToken } from '~/records/organizations/read-auth-token.server';
import { spendAuthToken } from '~/records/organizations/spend-auth-token.server';
import { recoveryCodeHash } from '~/records/organizations/write-recovery-codes.server';

/**
 * The second step of a sign-in: a code of the authenticator app, each of which serves once, or one of the recovery
 * codes, each of which serves once too and is told of by e-mail. Refuses with `second-factor-wrong`,
 * `token-invalid`, `token-expired` (10 minutes after the password) and `too-many-attempts`.
 */
export async function verifySecondFactor(
  token: string,
  { code }: { code: string },
  place: Place,
): Promise<{ cookie: string; language: string }> {
  const database = forAccounts();
  const { hash, userId } = await readUnusedAuthToken(database, 'second-factor', token);
  const limits = personLimits('second-factor', userId);
  await countAttempt(limits);
  await inTransaction(database, async (tx) => {
    const digits = code.replace(/\s/g, '');
    if (/^\d{6}$/.test(digits)) await useAppCode(tx, userId, digits);
    else await useRecoveryCode(tx, userId, code);
    await spendAuthToken(tx, hash);
  });
  await forgetAttempts(limits.map(({ key }) => key));
  return openAccountSession(userId, place);
}

async function useAppCode(tx: Tx, userId: string, code: string): Promise<void> {
  const user = await tx.user.findUnique({
    where: { id: userId },
    select: { totpSecret: true, totpConfirmedAt: true },
  });
  if (!user?.totpSecret || !user.totpConfirmedAt) throw new Refusal('token-invalid');
  const step = stepOfCode(openSecret(user.totpSecret, userId), code, new Date());
  if (step === null) throw new Refusal('second-factor-wrong');
  const accepted = await tx.user.updateMany({
    where: { id: userId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  });
  if (accepted.count !== 1) throw new Refusal('second-factor-wrong');
}

async function useRecoveryCode(tx: Tx, userId: string, code: string): Promise<void> {
  const codeHash = recoveryCodeHash(userId, code);
  const accepted = await tx.recoveryCode.updateMany({
    where: { userId, codeHash, usedAt: null },
    data: { usedAt: new Date() },
  });
  if (accepted.count !== 1) throw new Refusal('second-factor-wrong');
  const reader = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, firstName: true, language: true, timeZone: true },
  });
  const deliveryKey = `recovery-code-used:${codeHash}`;
  const occasion = { at: new Date(), appUrl: settings.APP_URL, deliveryKey };
  await appendOutboxMessages(tx, [secondFactorNotice(reader, 'code-used', occasion)]);
}
