import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { removeParticipantsInput } from '~/domain/attendance/session-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { lockSession } from '~/records/attendance/lock-session.server';
import { takeOffSession } from '~/records/attendance/take-off-session.server';

/**
 * Takes people off a session: half-days that have begun stay theirs, they are no longer expected at the others, and
 * are told. Whoever is off already is left as they are. Refuses with `not-allowed` and `not-found`.
 */
export async function removeParticipants(
  actor: ActorOf<'member'>,
  { sessionId, participantIds }: z.output<typeof removeParticipantsInput>,
  { now }: { now: Date },
): Promise<{ removed: number }> {
  if (!can(actor, 'sessions.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId: by } = actor;
  const ids = [...new Set(participantIds)];
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const session = await lockSession(tx, organizationId, sessionId);
    const participants = await tx.sessionParticipant.findMany({
      where: { organizationId, sessionId, id: { in: ids } },
      orderBy: { id: 'asc' },
      select: { id: true, membershipId: true, removedAt: true },
    });
    if (participants.length < ids.length) throw new Refusal('not-found');
    const leaving = participants.filter(({ removedAt }) => removedAt === null);
    if (leaving.length === 0) return { removed: 0 };
    await takeOffSession(tx, organizationId, session, { leaving, by, source: 'workspace' }, now);
    return { removed: leaving.length };
  });
}
