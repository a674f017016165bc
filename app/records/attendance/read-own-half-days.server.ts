import type { OwnHalfDay } from '~/domain/attendance/own-half-day';
import { signingWindow } from '~/domain/attendance/signing-window';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

type Row = {
  halfDayId: string;
  sessionId: string;
  from: Date;
  to: Date;
  plannedMinutes: number;
  session: string;
  state: string;
  timeZone: string;
  course: string;
  organization: string;
  signingHours: number;
  person: string;
  participantId: string;
  signedAt: Date | null;
  claimedAt: Date | null;
  method: string | null;
};

/**
 * The half-days that a member is expected at, of a session or one of them, in order of time, with what they have
 * signed; one query. Half-days lived before somebody was taken off stay theirs.
 */
export async function readOwnHalfDays(
  tx: Tx,
  organizationId: string,
  membershipId: string,
  which: { sessionId: string } | { halfDayId: string },
): Promise<OwnHalfDay[]> {
  const one =
    'sessionId' in which
      ? sql`h."sessionId" = ${which.sessionId}::uuid`
      : sql`h."id" = ${which.halfDayId}::uuid`;
  const rows = await queryRaw<Row>(
    tx,
    sql`SELECT h."id" AS "halfDayId", h."sessionId", h."startsAt" AS "from", h."endsAt" AS "to", h."plannedMinutes",
          s."title" AS "session", s."state", s."timeZone", c."title" AS "course",
          o."name" AS "organization", o."signingHours", m."firstName" || ' ' || m."lastName" AS "person",
          p."participantId", g."signedAt", g."claimedAt", g."method"
        FROM "HalfDay" h
        JOIN "LiveSession" s ON s."organizationId" = h."organizationId" AND s."id" = h."sessionId"
        JOIN "Course" c ON c."organizationId" = s."organizationId" AND c."id" = s."courseId"
        JOIN "Organization" o ON o."id" = h."organizationId"
        JOIN "Membership" m ON m."organizationId" = h."organizationId" AND m."id" = ${membershipId}::uuid
        JOIN LATERAL (
          SELECT a."participantId" FROM "HalfDayAttendance" a
          JOIN "SessionParticipant" q ON q."organizationId" = a."organizationId" AND q."id" = a."participantId"
          WHERE a."organizationId" = h."organizationId" AND a."halfDayId" = h."id" AND a."expected"
            AND q."membershipId" = m."id"
          ORDER BY a."participantId" LIMIT 1) p ON TRUE
        LEFT JOIN "AttendanceSignature" g ON g."organizationId" = h."organizationId" AND g."halfDayId" = h."id"
          AND g."role" = 'participant' AND g."membershipId" = m."id"
        WHERE h."organizationId" = ${organizationId}::uuid AND ${one}
        ORDER BY h."startsAt", h."id"`,
  );
  return rows.map(({ from, to, signedAt, claimedAt, method, state, signingHours, ...row }): OwnHalfDay => {
    const { halfDayId, sessionId, participantId, ...stated } = row;
    const halfDay = { from, to };
    return {
      ...{ organizationId, membershipId, halfDayId, sessionId, participantId },
      cancelled: state === 'cancelled',
      window: signingWindow(halfDay, signingHours),
      stated: { ...stated, halfDay },
      signature: signedAt && method !== null ? { signedAt, claimedAt, method } : null,
    };
  });
}
