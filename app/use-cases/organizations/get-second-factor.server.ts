import { describeOneTimeKey } from '~/platform/one-time-code.server';
import { openSecret } from '~/platform/secret-box.server';
import { forAccounts } from '~/platform/tenancy.server';

export type SecondFactor =
  | { state: 'off' }
  /** A key waits for its first code: `uri` for the QR code, `typed` to type by hand. */
  | { state: 'starting'; uri: string; typed: string }
  | { state: 'on'; since: string; codesLeft: number };

/** Where a person's second factor stands. */
export async function getSecondFactor({ userId }: { userId: string }): Promise<SecondFactor> {
  const database = forAccounts();
  const user = await database.user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, totpSecret: true, totpConfirmedAt: true },
  });
  if (user.totpConfirmedAt) {
    const codesLeft = await database.recoveryCode.count({ where: { userId, usedAt: null } });
    return { state: 'on', since: user.totpConfirmedAt.toISOString(), codesLeft };
  }
  if (!user.totpSecret) return { state: 'off' };
  return { state: 'starting', ...describeOneTimeKey(openSecret(user.totpSecret, userId), user.email) };
}
