import type { ActorOf } from '~/domain/actor';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import { forOrganization } from '~/platform/tenancy.server';

export type NextSession = {
  id: string;
  title: string;
  courseTitle: string;
  mode: string;
  place: string;
  timeZone: string;
  startsAt: string;
  endsAt: string;
  /** Of this half-day: people can be in its room from half an hour before. */
  soon: boolean;
};

type Ends = 'startsAt' | 'endsAt';

const soonMs = 30 * 60_000;

/** One's next half-day not over yet, as a participant or (`leads`) as a trainer; null when none is planned. One query. */
export async function getNextSession(
  { organizationId, membershipId }: ActorOf<'member'>,
  { leads }: { leads: boolean },
  { now }: { now: Date },
): Promise<NextSession | null> {
  const mine = leads
    ? sql`EXISTS (SELECT 1 FROM "LiveSessionTrainer" t
            WHERE t."organizationId" = s."organizationId" AND t."sessionId" = s."id"
              AND t."membershipId" = ${membershipId}::uuid)`
    : sql`EXISTS (SELECT 1 FROM "HalfDayAttendance" a
            JOIN "SessionParticipant" p ON p."organizationId" = a."organizationId" AND p."id" = a."participantId"
            WHERE a."organizationId" = h."organizationId" AND a."halfDayId" = h."id" AND a."expected"
              AND p."membershipId" = ${membershipId}::uuid AND p."removedAt" IS NULL)`;
  const [next] = await queryRaw<Omit<NextSession, 'startsAt' | 'endsAt' | 'soon'> & Record<Ends, Date>>(
    forOrganization(organizationId),
    sql`SELECT s."id", s."title", c."title" AS "courseTitle", s."mode", s."place", s."timeZone",
          h."startsAt", h."endsAt"
        FROM "HalfDay" h
        JOIN "LiveSession" s ON s."organizationId" = h."organizationId" AND s."id" = h."sessionId"
        JOIN "Course" c ON c."organizationId" = s."organizationId" AND c."id" = s."courseId"
        WHERE h."organizationId" = ${organizationId}::uuid AND h."endsAt" > ${now}::timestamptz
          AND s."state" = 'planned' AND ${mine}
        ORDER BY h."startsAt", h."id"
        LIMIT 1`,
  );
  if (!next) return null;
  const { startsAt, endsAt } = next;
  return {
    ...next,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    soon: startsAt.getTime() - now.getTime() <= soonMs,
  };
}
