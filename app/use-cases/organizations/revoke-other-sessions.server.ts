import { revokeSessions } from '~/platform/session.server';

/** Ends every session of the person but the one that asks. Returns how many. */
export function revokeOtherSessions(person: { userId: string; sessionKey: string }): Promise<number> {
  return revokeSessions(person.userId, { exceptKey: person.sessionKey });
}
