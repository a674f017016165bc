import { ownCookie, readOwnCookie } from '~/http/own-cookie.server';

const name = 'assidu-sign-up';

/** Remembers for an hour which address a sign-up of this browser waits on, to show it and to send the link again. */
export function signUpCookie(email: string): string {
  return ownCookie(name, email, { path: '/sign-up', minutes: 60 });
}

/** The address that a sign-up of this browser waits on, or null. */
export function readSignUpCookie(request: Request): string | null {
  return readOwnCookie(request, name);
}
