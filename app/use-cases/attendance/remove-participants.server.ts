import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { removeParticipantsInput } from '~/domain/attendance/session-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendSessionEvidence } from '~/records/attendance/append-session-evidence.server';
import { lockSession } from '~/records/attendance/lock-session.server';
import { nextSequence } from '~/records/attendance/next-sequence.server';
import { tellSessionNews } from '~/records/attendance/tell-session-news.server';

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
    const leavingIds = leaving.map(({ id }) => id);
    const ahead = await tx.halfDayAttendance.findMany({
      where: {
        ...{ organizationId, participantId: { in: leavingIds }, expected: true },
        halfDay: { startsAt: { gt: now } },
      },
      select: { participantId: true, halfDay: { select: { id: true, startsAt: true, endsAt: true } } },
    });
    await tx.sessionParticipant.updateMany({
      where: { organizationId, id: { in: leavingIds } },
      data: { removedAt: now },
    });
    await tx.halfDayAttendance.updateMany({
      where: {
        ...{ organizationId, participantId: { in: leavingIds } },
        halfDayId: { in: ahead.map(({ halfDay }) => halfDay.id) },
      },
      data: { expected: false },
    });
    const aheadOf = (id: string) =>
      ahead.flatMap(({ participantId, halfDay }) => (participantId === id ? [halfDay] : []));
    for (const { id } of leaving) {
      const payload = { participantId: id, halfDayIds: aheadOf(id).map((halfDay) => halfDay.id), by };
      const fact = { kind: 'participant-removed' as const, payload, source: 'workspace' as const };
      await appendSessionEvidence(tx, organizationId, sessionId, fact, now);
    }
    if (session.state !== 'cancelled') {
      await nextSequence(tx, organizationId, sessionId);
      const to = leaving.map(({ id, membershipId }) => ({
        ...{ membershipId, leads: false, stands: [], gone: aheadOf(id) },
      }));
      const news = { what: 'removed' as const, to, source: 'workspace' as const };
      await tellSessionNews(tx, organizationId, sessionId, news, now);
    }
    return { removed: leaving.length };
  });
}
