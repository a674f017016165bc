import { ownCookie, readOwnCookie } from '~/http/own-cookie.server';

const name = 'assidu-second-factor';
const path = '/sign-in';

/** Keeps a sign-in that waits for its code, for as long as the code may be given; 0 minutes forget it. */
export function secondFactorCookie(token: string, minutes: number): string {
  return ownCookie(name, token, { path, minutes });
}

/** The sign-in of this browser that waits for its code, or null. */
export function readSecondFactorCookie(request: Request): string | null {
  return readOwnCookie(request, name);
}
