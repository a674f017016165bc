import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Period } from '~/domain/calendar';
import type { Tx } from '~/platform/tenancy.server';

export type TrainerHalfDay = {
  membershipId: string;
  firstName: string;
  lastName: string;
  halfDayId: string;
  sessionId: string;
  sessionTitle: string;
  courseTitle: string;
  cancelledAt: Date | null;
  from: Date;
  to: Date;
  plannedMinutes: number;
  countersigned: boolean;
};

/** The half-days that begin within a period with whoever leads or counter-signed them, by name and in order of time. One query. */
export function readTrainerHalfDays(
  tx: Tx,
  organizationId: string,
  period: Period,
): Promise<TrainerHalfDay[]> {
  return queryRaw<TrainerHalfDay>(
    tx,
    sql`SELECT t."membershipId", m."firstName", m."lastName", h."id" AS "halfDayId", s."id" AS "sessionId",
          s."title" AS "sessionTitle", c."title" AS "courseTitle", s."cancelledAt", h."startsAt" AS "from",
          h."endsAt" AS "to", h."plannedMinutes",
          EXISTS (SELECT 1 FROM "AttendanceSignature" g
                  WHERE g."organizationId" = h."organizationId" AND g."halfDayId" = h."id" AND g."role" = 'trainer'
                    AND g."membershipId" = t."membershipId") AS "countersigned"
        FROM "HalfDay" h
        JOIN "LiveSession" s ON s."organizationId" = h."organizationId" AND s."id" = h."sessionId"
        JOIN "Course" c ON c."organizationId" = s."organizationId" AND c."id" = s."courseId"
        JOIN LATERAL (
          SELECT l."membershipId" FROM "LiveSessionTrainer" l
          WHERE l."organizationId" = s."organizationId" AND l."sessionId" = s."id"
          UNION
          SELECT g."membershipId" FROM "AttendanceSignature" g
          WHERE g."organizationId" = h."organizationId" AND g."halfDayId" = h."id" AND g."role" = 'trainer') t ON TRUE
        JOIN "Membership" m ON m."organizationId" = h."organizationId" AND m."id" = t."membershipId"
        WHERE h."organizationId" = ${organizationId}::uuid
          AND h."startsAt" >= ${period.from}::timestamptz AND h."startsAt" < ${period.to}::timestamptz
        ORDER BY m."lastName", m."firstName", m."id", h."startsAt", h."id"`,
  );
}

export type TrainerStay = Period & { membershipId: string; sessionId: string };

/** When trainers were in the rooms of sessions whose half-days begin within a period. One query. */
export function readTrainerStays(tx: Tx, organizationId: string, period: Period): Promise<TrainerStay[]> {
  return queryRaw<TrainerStay>(
    tx,
    sql`SELECT i."membershipId", i."sessionId", i."from", i."to" FROM "PresenceInterval" i
        WHERE i."organizationId" = ${organizationId}::uuid AND i."membershipId" IS NOT NULL
          AND i."sessionId" IN (
            SELECT h."sessionId" FROM "HalfDay" h
            WHERE h."organizationId" = ${organizationId}::uuid
              AND h."startsAt" >= ${period.from}::timestamptz AND h."startsAt" < ${period.to}::timestamptz)`,
  );
}
