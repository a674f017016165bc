import type { OwnHalfDay } from '~/domain/attendance/own-half-day';
import { signingWindow } from '~/domain/attendance/signing-window';
import type { Tx } from '~/platform/tenancy.server';

/**
 * The half-days that a member is expected at, of a session or one of them, in order of time, with what they have
 * signed. Half-days lived before somebody was taken off stay theirs.
 */
export async function readOwnHalfDays(
  tx: Tx,
  organizationId: string,
  membershipId: string,
  which: { sessionId: string } | { halfDayId: string },
): Promise<OwnHalfDay[]> {
  const one = 'sessionId' in which ? { sessionId: which.sessionId } : { id: which.halfDayId };
  const rows = await tx.halfDay.findMany({
    where: {
      ...{ organizationId, ...one },
      attendances: { some: { expected: true, participant: { membershipId } } },
    },
    orderBy: { startsAt: 'asc' },
    select: {
      ...{ id: true, sessionId: true, startsAt: true, endsAt: true, plannedMinutes: true },
      session: {
        select: { title: true, state: true, timeZone: true, course: { select: { title: true } } },
      },
      attendances: {
        where: { expected: true, participant: { membershipId } },
        select: { participantId: true },
        take: 1,
      },
      signatures: {
        where: { role: 'participant', membershipId },
        select: { signedAt: true, claimedAt: true, method: true },
      },
    },
  });
  if (rows.length === 0) return [];
  const organization = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { name: true, signingHours: true },
  });
  const member = await tx.membership.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: membershipId } },
    select: { firstName: true, lastName: true },
  });
  return rows.flatMap(
    ({ id, sessionId, session, startsAt, endsAt, plannedMinutes, ...row }): OwnHalfDay[] => {
      const participantId = row.attendances[0]?.participantId;
      if (!participantId) return [];
      const halfDay = { from: startsAt, to: endsAt };
      return [
        {
          ...{ organizationId, membershipId, halfDayId: id, sessionId, participantId },
          cancelled: session.state === 'cancelled',
          window: signingWindow(halfDay, organization.signingHours),
          stated: {
            person: `${member.firstName} ${member.lastName}`,
            ...{ organization: organization.name, course: session.course.title, session: session.title },
            ...{ timeZone: session.timeZone, halfDay, plannedMinutes },
          },
          signature: row.signatures[0] ?? null,
        },
      ];
    },
  );
}
