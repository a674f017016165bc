import type { ActorOf } from '~/domain/actor';
import type { IsoDay } from '~/domain/calendar';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

/** What an enrolment keeps of all its lessons. Instants within lists are ISO 8601. */
export type ProgrammeRow = {
  id: string;
  versionId: string;
  opensOn: IsoDay | null;
  closesOn: IsoDay | null;
  enrolledAt: Date;
  startedAt: Date | null;
  completedAt: Date | null;
  lastLessonId: string | null;
  certificateId: string | null;
  completions: { lessonId: string; occurredAt: string }[] | null;
  readings: { lessonId: string; readingMs: number; covered: number }[] | null;
  results:
    | { lessonId: string; handedIn: number; score: number | null; passed: boolean | null; waiting: boolean }[]
    | null;
};

/** One's own enrolment with all that its programme shows of it, in one statement; undefined where there is none. */
export async function readProgrammeRow(
  tx: Tx,
  { organizationId, membershipId }: ActorOf<'member'>,
  enrolmentId: string,
): Promise<ProgrammeRow | undefined> {
  const rows = await queryRaw<ProgrammeRow>(
    tx,
    sql`SELECT e."id", e."versionId", to_char(e."opensOn", 'YYYY-MM-DD') AS "opensOn", to_char(e."closesOn", 'YYYY-MM-DD') AS "closesOn",
          e."enrolledAt", e."startedAt", e."completedAt", e."lastLessonId", t."id" AS "certificateId",
          (SELECT json_agg(json_build_object('lessonId', c."lessonId", 'occurredAt', c."occurredAt")) FROM "LessonCompletion" c
            WHERE c."organizationId" = e."organizationId" AND c."enrolmentId" = e."id") AS "completions",
          (SELECT json_agg(json_build_object('lessonId', r."lessonId", 'readingMs', r."readingMs", 'covered', r."covered"))
            FROM "LessonReading" r
            WHERE r."organizationId" = e."organizationId" AND r."enrolmentId" = e."id") AS "readings",
          (SELECT json_agg(json_build_object('lessonId', s."lessonId", 'handedIn', s."handedIn", 'score', s."score",
              'passed', s."passed", 'waiting', s."waiting")) FROM "LessonResult" s
            WHERE s."organizationId" = e."organizationId" AND s."enrolmentId" = e."id") AS "results"
        FROM "Enrolment" e
        LEFT JOIN "Certificate" t ON t."organizationId" = e."organizationId" AND t."enrolmentId" = e."id"
        WHERE e."organizationId" = ${organizationId}::uuid AND e."id" = ${enrolmentId}::uuid
          AND e."membershipId" = ${membershipId}::uuid AND e."withdrawnAt" IS NULL`,
  );
  return rows[0];
}
