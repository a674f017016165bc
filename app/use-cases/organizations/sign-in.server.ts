import type { SignInInput } from '~/domain/organizations/account-inputs';
import { beginAccountSession, type SignInAnswer } from '~/records/organizations/begin-account-session.server';
import { checkCredentials } from '~/records/organizations/check-credentials.server';
import type { Place } from '~/records/organizations/open-account-session.server';

/**
 * Opens a session for the right password of a confirmed account, or asks for the second factor where it is on:
 * `token` then goes to `verifySecondFactor`. Answers the same, in the same time, whether or not the account exists.
 * Failures are limited by account and by network address. Refuses with `wrong-credentials`, `too-many-attempts`, and
 * `email-not-confirmed` to whoever knows the password.
 */
export async function signIn(input: SignInInput, place: Place): Promise<SignInAnswer> {
  return beginAccountSession(await checkCredentials(input, place.address), place);
}
