import type { ActorOf } from '~/domain/actor';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

/** What a learner's enrolment keeps of one lesson, and of the others what its page shows beside it. */
export type LessonRow = {
  versionId: string;
  opensOn: string | null;
  closesOn: string | null;
  completedAt: Date | null;
  certificateId: string | null;
  position: number | null;
  savedAt: Date | null;
  completed: string[] | null;
  awaiting: string[] | null;
  enrolledAt: Date;
  readingMs: bigint | null;
  covered: number | null;
  coverage: unknown;
  handedIn: number | null;
  score: number | null;
  passed: boolean | null;
  waiting: boolean | null;
  note: string | null;
  notedAt: Date | null;
};

/** One's own enrolment and where one stands in a lesson of it, in one statement: it is the page most asked for. */
export async function readLessonRow(
  tx: Tx,
  { organizationId, membershipId }: ActorOf<'member'>,
  enrolmentId: string,
  lessonId: string,
): Promise<LessonRow | undefined> {
  const rows = await queryRaw<LessonRow>(
    tx,
    sql`SELECT e."versionId", to_char(e."opensOn", 'YYYY-MM-DD') AS "opensOn", to_char(e."closesOn", 'YYYY-MM-DD') AS "closesOn",
          e."enrolledAt", e."completedAt", c."id" AS "certificateId", d."savedAt", d."completed", w."awaiting",
          r."position", r."readingMs", r."covered", r."coverage", s."handedIn", s."score", s."passed", s."waiting", n."text" AS "note", n."savedAt" AS "notedAt"
        FROM "Enrolment" e
        LEFT JOIN "Certificate" c ON c."organizationId" = e."organizationId" AND c."enrolmentId" = e."id"
        LEFT JOIN "LessonReading" r ON r."organizationId" = e."organizationId" AND r."enrolmentId" = e."id" AND r."lessonId" = ${lessonId}::uuid
        LEFT JOIN "LessonResult" s ON s."organizationId" = e."organizationId" AND s."enrolmentId" = e."id" AND s."lessonId" = ${lessonId}::uuid
        LEFT JOIN "LessonNote" n ON n."organizationId" = e."organizationId" AND n."enrolmentId" = e."id" AND n."lessonId" = ${lessonId}::uuid
        LEFT JOIN LATERAL (
          SELECT json_agg(l."lessonId") AS "completed", max(l."recordedAt") FILTER (WHERE l."lessonId" = ${lessonId}::uuid) AS "savedAt"
          FROM "LessonCompletion" l WHERE l."organizationId" = e."organizationId" AND l."enrolmentId" = e."id"
        ) d ON true
        LEFT JOIN LATERAL (
          SELECT json_agg(a."lessonId") AS "awaiting" FROM "LessonResult" a
          WHERE a."organizationId" = e."organizationId" AND a."enrolmentId" = e."id" AND a."waiting"
        ) w ON true
        WHERE e."organizationId" = ${organizationId}::uuid AND e."id" = ${enrolmentId}::uuid
          AND e."membershipId" = ${membershipId}::uuid AND e."withdrawnAt" IS NULL`,
  );
  return rows[0];
}
