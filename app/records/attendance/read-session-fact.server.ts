import type { SessionFact } from '~/domain/attendance/session-evidence';
import type { Tx } from '~/platform/tenancy.server';

const fields = {
  ...{ title: true, courseId: true, mode: true, timeZone: true, place: true, roomKind: true, capacity: true },
  trainers: { orderBy: { membershipId: 'asc' }, select: { membershipId: true } },
  halfDays: {
    orderBy: { startsAt: 'asc' },
    select: { id: true, startsAt: true, endsAt: true, plannedMinutes: true },
  },
} as const;

/** The session as its chain tells it; read before and after a change. */
export async function readSessionFact(
  tx: Tx,
  organizationId: string,
  sessionId: string,
): Promise<SessionFact> {
  const row = await tx.liveSession.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: sessionId } },
    select: fields,
  });
  return {
    ...row,
    trainers: row.trainers.map(({ membershipId }) => membershipId),
    halfDays: row.halfDays.map(({ startsAt, endsAt, ...halfDay }) => ({
      ...halfDay,
      ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    })),
  };
}
