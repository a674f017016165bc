import { personLimits } from '~/domain/organizations/attempt-limits';
import { Refusal } from '~/domain/refusal';
import { verifyPassword } from '~/platform/password.server';
import { countAttempt, forgetAttempts } from '~/platform/rate-limit.server';
import { forAccounts } from '~/platform/tenancy.server';

/**
 * Makes sure that the person in front of an open session knows its password, before a weighty act.
 * Refuses with `wrong-password` and `too-many-attempts` (10 in a quarter of an hour).
 */
export async function checkOwnPassword(userId: string, password: string): Promise<void> {
  const limits = personLimits('password', userId);
  await countAttempt(limits);
  const user = await forAccounts().user.findUnique({ where: { id: userId }, select: { passwordHash: true } });
  if (!(await verifyPassword(user?.passwordHash ?? null, password))) throw new Refusal('wrong-password');
  await forgetAttempts(limits.map(({ key }) => key));
}
