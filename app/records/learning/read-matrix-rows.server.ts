import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

/** What of one enrolment a matrix is made of. */
export type MatrixRow = {
  enrolmentId: string;
  versionId: string;
  opensOn: string | null;
  enrolledAt: Date;
  completed: string[];
  begun: string[];
  /** Lesson, score in basis points, whether marks are awaited. */
  results: [string, number | null, boolean][];
  /** The lesson a session stands for, and when it begins. */
  sessions: [string, string][];
};

/** Everything that many enrolments have done, one row each; one query. */
export function readMatrixRows(
  tx: Tx,
  organizationId: string,
  enrolmentIds: readonly string[],
): Promise<MatrixRow[]> {
  return queryRaw<MatrixRow>(
    tx,
    sql`SELECT e."id" AS "enrolmentId", e."versionId", to_char(e."opensOn", 'YYYY-MM-DD') AS "opensOn", e."enrolledAt",
          COALESCE(c."completed", '[]') AS "completed", COALESCE(r."begun", '[]') AS "begun",
          COALESCE(s."results", '[]') AS "results", COALESCE(p."sessions", '[]') AS "sessions"
        FROM "Enrolment" e
        LEFT JOIN LATERAL (
          SELECT json_agg("lessonId") AS "completed" FROM "LessonCompletion"
          WHERE "organizationId" = e."organizationId" AND "enrolmentId" = e."id") c ON true
        LEFT JOIN LATERAL (
          SELECT json_agg("lessonId") AS "begun" FROM "LessonReading"
          WHERE "organizationId" = e."organizationId" AND "enrolmentId" = e."id") r ON true
        LEFT JOIN LATERAL (
          SELECT json_agg(json_build_array("lessonId", "score", "waiting")) AS "results" FROM "LessonResult"
          WHERE "organizationId" = e."organizationId" AND "enrolmentId" = e."id") s ON true
        LEFT JOIN LATERAL (
          SELECT json_agg(json_build_array(l."lessonId", l."startsAt") ORDER BY l."startsAt" DESC) AS "sessions"
          FROM "SessionParticipant" t
          JOIN "LiveSession" l ON l."organizationId" = t."organizationId" AND l."id" = t."sessionId"
          WHERE t."organizationId" = e."organizationId" AND t."enrolmentId" = e."id"
            AND t."removedAt" IS NULL AND l."state" = 'planned' AND l."lessonId" IS NOT NULL) p ON true
        WHERE e."organizationId" = ${organizationId}::uuid AND e."id" = ANY(${enrolmentIds}::uuid[])`,
  );
}
