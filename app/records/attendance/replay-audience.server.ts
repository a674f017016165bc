import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';

/** Lets those who see sessions, and participants not taken off, see replays of a session. Refuses with `not-found`. */
export async function requireReplayAudience(
  tx: Tx,
  actor: ActorOf<'member'>,
  sessionId: string,
): Promise<void> {
  const { organizationId, membershipId } = actor;
  const found = can(actor, 'sessions.read')
    ? await tx.liveSession.count({ where: { organizationId, id: sessionId } })
    : await tx.sessionParticipant.count({
        where: { organizationId, sessionId, membershipId, removedAt: null },
      });
  if (found === 0) throw new Refusal('not-found');
}
