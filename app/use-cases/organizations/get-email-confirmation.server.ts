import { Refusal } from '~/domain/refusal';
import { forAccounts } from '~/platform/tenancy.server';
import { readAuthToken } from '~/records/organizations/read-auth-token.server';

/**
 * Whose address a link confirms, and for which organization; `confirmed` when it is done already.
 * Refuses with `token-invalid` and `token-expired`.
 */
export async function getEmailConfirmation(
  token: string,
): Promise<{ email: string; organizationName: string; confirmed: boolean }> {
  const database = forAccounts();
  const { userId, data } = await readAuthToken(database, 'email-confirmation', token);
  const user = await database.user.findUnique({
    where: { id: userId },
    select: { email: true, emailConfirmedAt: true },
  });
  if (!user) throw new Refusal('token-invalid');
  const organizationName = typeof data.organizationName === 'string' ? data.organizationName : '';
  return { email: user.email, organizationName, confirmed: user.emailConfirmedAt !== null };
}
