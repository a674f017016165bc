import { Refusal } from '~/domain/refusal';
import { forAccounts } from '~/platform/tenancy.server';
import { readUnusedAuthToken } from '~/records/organizations/read-auth-token.server';

/** Whose password a link sets. Refuses with `token-invalid` (unknown or used) and `token-expired`. */
export async function getPasswordReset(token: string): Promise<{ email: string }> {
  const database = forAccounts();
  const { userId } = await readUnusedAuthToken(database, 'password-reset', token);
  const user = await database.user.findUnique({ where: { id: userId }, select: { email: true } });
  if (!user) throw new Refusal('token-invalid');
  return user;
}
