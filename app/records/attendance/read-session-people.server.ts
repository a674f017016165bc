import type { NewsHalfDay } from '~/domain/attendance/session-news';
import type { Tx } from '~/platform/tenancy.server';

export type SessionMember = {
  membershipId: string;
  leads: boolean;
  /** Those they lead or are expected at, in order of time. */
  halfDays: NewsHalfDay[];
};

/** Everyone of a session as it stands: its trainers, then its participants who are not taken off. */
export async function readSessionPeople(
  tx: Tx,
  organizationId: string,
  sessionId: string,
): Promise<SessionMember[]> {
  const halfDays = await tx.halfDay.findMany({
    where: { organizationId, sessionId },
    orderBy: { startsAt: 'asc' },
    select: { id: true, startsAt: true, endsAt: true },
  });
  const trainers = await tx.liveSessionTrainer.findMany({
    where: { organizationId, sessionId },
    select: { membershipId: true },
  });
  const participants = await tx.sessionParticipant.findMany({
    where: { organizationId, sessionId, removedAt: null },
    select: {
      membershipId: true,
      attendances: { where: { organizationId, expected: true }, select: { halfDayId: true } },
    },
  });
  const leading = new Set(trainers.map(({ membershipId }) => membershipId));
  return [
    ...trainers.map(({ membershipId }) => ({ membershipId, leads: true, halfDays })),
    ...participants
      .filter(({ membershipId }) => !leading.has(membershipId))
      .map(({ membershipId, attendances }) => {
        const expected = new Set(attendances.map(({ halfDayId }) => halfDayId));
        return { membershipId, leads: false, halfDays: halfDays.filter(({ id }) => expected.has(id)) };
      }),
  ];
}
