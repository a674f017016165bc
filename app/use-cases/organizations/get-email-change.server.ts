import { Refusal } from '~/domain/refusal';
import { forAccounts } from '~/platform/tenancy.server';
import { readAuthToken } from '~/records/organizations/read-auth-token.server';

/**
 * What the link of an e-mail change asks to confirm, from which side, and whether that side has confirmed.
 * Refuses with `token-invalid` and `token-expired`.
 */
export async function getEmailChange(
  token: string,
): Promise<{ side: 'old' | 'new'; newEmail: string; confirmed: boolean }> {
  const { data, used } = await readAuthToken(forAccounts(), 'email-change', token);
  const { side, newEmail } = data;
  if ((side !== 'old' && side !== 'new') || typeof newEmail !== 'string') throw new Refusal('token-invalid');
  return { side, newEmail, confirmed: used };
}
