import { closeSession } from '~/platform/session.server';

/** Ends the session of a cookie header; gives the Set-Cookie header that clears it. */
export function signOut(cookieHeader: string | null): Promise<string> {
  return closeSession(cookieHeader);
}
