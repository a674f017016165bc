import { defaultPaceRules, type Pace } from '~/domain/learning/lateness';
import { joinSql, queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

export type LearnerStanding = {
  enrolmentId: string;
  membershipId: string;
  firstName: string;
  lastName: string;
  email: string;
  archived: boolean;
  courseId: string;
  courseTitle: string;
  version: number;
  minutesPlanned: number;
  minutesDone: number;
  lessonsTotal: number;
  lessonsDone: number;
  /** Share done, 0 to 1. */
  ratio: number;
  opensOn: string | null;
  closesOn: string | null;
  startedAt: Date | null;
  completedAt: Date | null;
  lastActivityAt: Date | null;
  pace: Pace;
};

type Fragment = ReturnType<typeof sql>;

export type StandingsQuery = {
  /** Conditions on the columns of the list (`s`). */
  where?: readonly Fragment[];
  orderBy: Fragment;
  limit: number;
};

/**
 * Everyone's pace, as SQL: what `domain/learning/lateness` decides for one, for lists that are filtered and counted by
 * it. A test holds both together.
 */
export function standingsSql(
  organizationId: string,
  now: Date,
  conditions: readonly Fragment[] = [],
): Fragment {
  const { inactivityDays, tolerance } = defaultPaceRules;
  const more = conditions.length > 0 ? sql`AND ${joinSql([...conditions], ' AND ')}` : sql``;
  return sql`
    SELECT p.*,
      CASE
        WHEN p."completedAt" IS NOT NULL THEN 'completed'
        WHEN p."expected" IS NOT NULL AND (p."expected" >= 1 OR p."ratio" + ${tolerance}::float8 < p."expected") THEN 'late'
        WHEN p."startedAt" IS NULL THEN 'not-started'
        WHEN p."idleDays" >= ${inactivityDays} THEN 'inactive'
        ELSE 'on-track'
      END AS "pace"
    FROM (
      SELECT b.*,
        CASE
          WHEN b."closes" IS NULL THEN NULL
          WHEN b."closes" <= b."begins" THEN CASE WHEN ${now}::timestamptz >= b."closes" THEN 1 ELSE 0 END
          ELSE LEAST(1, GREATEST(0, EXTRACT(EPOCH FROM ${now}::timestamptz - b."begins")::float8 / EXTRACT(EPOCH FROM b."closes" - b."begins")::float8))
        END AS "expected"
      FROM (
        SELECT e."id" AS "enrolmentId", e."membershipId", m."firstName", m."lastName", m."email", m."status" = 'archived' AS "archived",
          e."courseId", v."title" AS "courseTitle", v."number" AS "version",
          e."minutesPlanned", e."minutesDone", e."lessonsTotal", e."lessonsDone",
          CASE WHEN e."minutesPlanned" > 0 THEN e."minutesDone"::float8 / e."minutesPlanned"
               WHEN e."lessonsTotal" > 0 THEN e."lessonsDone"::float8 / e."lessonsTotal" ELSE 0 END AS "ratio",
          to_char(e."opensOn", 'YYYY-MM-DD') AS "opensOn", to_char(e."closesOn", 'YYYY-MM-DD') AS "closesOn",
          e."startedAt", e."completedAt", e."lastActivityAt",
          GREATEST(e."opensOn"::timestamp AT TIME ZONE o."timeZone", e."enrolledAt") AS "begins",
          (e."closesOn" + 1)::timestamp AT TIME ZONE o."timeZone" AS "closes",
          (${now}::timestamptz AT TIME ZONE o."timeZone")::date - (e."lastActivityAt" AT TIME ZONE o."timeZone")::date AS "idleDays"
        FROM "Enrolment" e
        JOIN "Organization" o ON o."id" = e."organizationId"
        JOIN "Membership" m ON m."organizationId" = e."organizationId" AND m."id" = e."membershipId"
        JOIN "CourseVersion" v ON v."organizationId" = e."organizationId" AND v."id" = e."versionId"
        WHERE e."organizationId" = ${organizationId}::uuid AND e."withdrawnAt" IS NULL ${more}
      ) b
    ) p`;
}

/** The list itself; `conditions` narrow the enrolments (`e`) and members (`m`) before anything is computed. */
export function readLearnerStandings(
  tx: Tx,
  organizationId: string,
  now: Date,
  conditions: readonly Fragment[],
  { where = [], orderBy, limit }: StandingsQuery,
): Promise<LearnerStanding[]> {
  const filter = where.length > 0 ? sql`WHERE ${joinSql([...where], ' AND ')}` : sql``;
  return queryRaw<LearnerStanding>(
    tx,
    sql`SELECT s.* FROM (${standingsSql(organizationId, now, conditions)}) s ${filter} ORDER BY ${orderBy} LIMIT ${limit}`,
  );
}
