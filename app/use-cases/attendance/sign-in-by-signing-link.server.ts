import { Refusal } from '~/domain/refusal';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { readSigningLink } from '~/records/attendance/read-signing-link.server';
import { beginAccountSession, type SignInAnswer } from '~/records/organizations/begin-account-session.server';
import { checkCredentials } from '~/records/organizations/check-credentials.server';
import type { Place } from '~/records/organizations/open-account-session.server';

/** For whoever has no account yet: nobody has that address. */
const nobody = 'nobody@signing-link.invalid';

/**
 * Opens the session of a personal link's person for their own password, as signing in does, and under the same limits;
 * whose it is stays unsaid. Refuses with `not-found`, `wrong-credentials` (also where they have no account yet),
 * `email-not-confirmed` and `too-many-attempts`.
 */
export async function signInBySigningLink(
  token: string,
  { password }: { password: string },
  place: Place,
): Promise<SignInAnswer> {
  const { organizationId, membershipId } = await readSigningLink(token);
  const member = await forOrganization(organizationId).membership.findUnique({
    where: { organizationId_id: { organizationId, id: membershipId } },
    select: { userId: true, status: true },
  });
  if (!member) throw new Refusal('not-found');
  const user =
    member.userId && member.status === 'active'
      ? await forAccounts().user.findUnique({ where: { id: member.userId }, select: { email: true } })
      : null;
  return beginAccountSession(
    await checkCredentials({ email: user?.email ?? nobody, password }, place.address),
    place,
  );
}
