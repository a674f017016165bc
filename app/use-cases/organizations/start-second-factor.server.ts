import { Refusal } from '~/domain/refusal';
import { createOneTimeKey } from '~/platform/one-time-code.server';
import { sealSecret } from '~/platform/secret-box.server';
import { forAccounts } from '~/platform/tenancy.server';
import { checkOwnPassword } from '~/records/organizations/check-own-password.server';

/**
 * Begins to set up a second factor: a key is made and kept sealed, and counts for nothing until a code of it is given
 * (`confirmSecondFactor`). Beginning again makes another key. Refuses with `wrong-password`, `too-many-attempts` and
 * `second-factor-already-on`.
 */
export async function startSecondFactor(
  { userId }: { userId: string },
  { password }: { password: string },
): Promise<void> {
  await checkOwnPassword(userId, password);
  const started = await forAccounts().user.updateMany({
    where: { id: userId, totpConfirmedAt: null },
    data: { totpSecret: sealSecret(createOneTimeKey(), userId), totpLastStep: null },
  });
  if (started.count !== 1) throw new Refusal('second-factor-already-on');
}
