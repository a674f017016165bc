import { Refusal } from '~/domain/refusal';
import { revokeSessions } from '~/platform/session.server';

/** Ends one of the person's own sessions. Refuses with `not-found` for a key that is none of theirs. */
export async function revokeSession({ userId }: { userId: string }, { key }: { key: string }): Promise<void> {
  if ((await revokeSessions(userId, { key })) === 0) throw new Refusal('not-found');
}
