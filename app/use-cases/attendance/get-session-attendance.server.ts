import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { attendanceRepresentation } from '~/domain/attendance/hours-representations';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readRegisters } from '~/records/attendance/read-register.server';

/**
 * The register of a session as connectors read it: each half-day with those expected at it, their minutes, signature,
 * standing and what does not agree. Five queries. Refuses with `not-allowed` or `not-found`.
 */
export async function getSessionAttendance(
  actor: ActorOf<'member'>,
  { sessionId }: { sessionId: string },
  { now }: { now: Date },
): Promise<z.input<typeof attendanceRepresentation>> {
  if (!can(actor, 'sessions.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const { policy, registers } = await readRegisters(db, organizationId, [sessionId], now);
  const register = registers.get(sessionId);
  if (!register) throw new Refusal('not-found');
  const participants = await db.sessionParticipant.findMany({
    where: { organizationId, sessionId },
    select: { id: true, enrolmentId: true },
  });
  const enrolmentOf = new Map(participants.map(({ id, enrolmentId }) => [id, enrolmentId]));
  return {
    sessionId,
    policy,
    halfDays: register.halfDays.map(({ id, from, to, plannedMinutes, countersignedAt }) => ({
      ...{ id, startsAt: from, endsAt: to, plannedMinutes, countersignedAt },
      participants: register.lines
        .filter(({ halfDayId }) => halfDayId === id)
        .map(({ participantId, contradictions, ...line }) => ({
          ...{ ...line, participantId, contradictions: [...contradictions] },
          enrolmentId: enrolmentOf.get(participantId) ?? '',
        }))
        .sort((one, other) => (one.enrolmentId < other.enrolmentId ? -1 : 1)),
    })),
  };
}
