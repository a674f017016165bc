import type { Tx } from '~/platform/tenancy.server';
import {
  appendSessionEvidence,
  type SessionSource,
} from '~/records/attendance/append-session-evidence.server';
import type { LockedSession } from '~/records/attendance/lock-session.server';
import { nextSequence } from '~/records/attendance/next-sequence.server';
import { tellSessionNews } from '~/records/attendance/tell-session-news.server';

/**
 * Takes participants who are still on a session off it, under its lock: half-days that have begun stay theirs, they are
 * no longer expected at the others, and are told.
 */
export async function takeOffSession(
  tx: Tx,
  organizationId: string,
  session: LockedSession,
  {
    leaving,
    by,
    source,
  }: {
    leaving: readonly { id: string; membershipId: string }[];
    by: string | null;
    source: SessionSource;
  },
  now: Date,
): Promise<void> {
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
    const fact = { kind: 'participant-removed' as const, payload, source };
    await appendSessionEvidence(tx, organizationId, session.id, fact, now);
  }
  if (session.state === 'cancelled') return;
  await nextSequence(tx, organizationId, session.id);
  const to = leaving.map(({ id, membershipId }) => ({
    ...{ membershipId, leads: false, stands: [], gone: aheadOf(id) },
  }));
  await tellSessionNews(tx, organizationId, session.id, { what: 'removed' as const, to, source }, now);
}
