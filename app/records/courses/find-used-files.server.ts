import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

/** The tables whose rows may show a file. */
export const modelsThatShowFiles = [
  'Organization',
  'Course',
  'Lesson',
  'CourseVersion',
  'CourseVersionLesson',
  'InvoiceDispute',
  'HalfDayAttendance',
  'AttendanceCorrection',
  'SessionReplay',
  'LessonRevision',
  'Question',
  'QuizAnswer',
  'Submission',
  'HelpMessage',
  'SaleSettings',
  'SaleInvoice',
  'FundingAgreement',
  'OrderAcceptance',
  'IssuedDocument',
  'OrderNotice',
] as const;

/**
 * The ids that an organization's rows mention in any column: those of files in lessons, drafts as published, covers,
 * the logo, proofs of disputes and absences, replays, questions and what learners handed in, internal rules that were given, and links written by hand. Other ids among them do no harm.
 */
export async function findUsedFiles(tx: Tx, organizationId: string): Promise<ReadonlySet<string>> {
  const rows = await queryRaw<{ id: string }>(
    tx,
    sql`SELECT DISTINCT lower(found[1]) AS "id" FROM (
          SELECT to_jsonb(o)::text AS said FROM "Organization" o WHERE o."id" = ${organizationId}::uuid
          UNION ALL SELECT to_jsonb(c)::text FROM "Course" c WHERE c."organizationId" = ${organizationId}::uuid
          UNION ALL SELECT to_jsonb(l)::text FROM "Lesson" l WHERE l."organizationId" = ${organizationId}::uuid
          UNION ALL SELECT to_jsonb(v)::text FROM "CourseVersion" v WHERE v."organizationId" = ${organizationId}::uuid
          UNION ALL SELECT to_jsonb(p)::text FROM "CourseVersionLesson" p WHERE p."organizationId" = ${organizationId}::uuid
          UNION ALL SELECT d."proofFileId"::text FROM "InvoiceDispute" d WHERE d."organizationId" = ${organizationId}::uuid
          UNION ALL SELECT a."documentFileId"::text FROM "HalfDayAttendance" a WHERE a."organizationId" = ${organizationId}::uuid
          UNION ALL SELECT k."before"::text || k."after"::text FROM "AttendanceCorrection" k WHERE k."organizationId" = ${organizationId}::uuid
          UNION ALL SELECT r."fileId"::text FROM "SessionReplay" r WHERE r."organizationId" = ${organizationId}::uuid
          UNION ALL SELECT to_jsonb(x)::text FROM "LessonRevision" x WHERE x."organizationId" = ${organizationId}::uuid
          UNION ALL SELECT to_jsonb(x)::text FROM "Question" x WHERE x."organizationId" = ${organizationId}::uuid
          UNION ALL SELECT to_jsonb(x)::text FROM "QuizAnswer" x WHERE x."organizationId" = ${organizationId}::uuid
          UNION ALL SELECT to_jsonb(x)::text FROM "Submission" x WHERE x."organizationId" = ${organizationId}::uuid
          UNION ALL SELECT to_jsonb(x)::text FROM "HelpMessage" x WHERE x."organizationId" = ${organizationId}::uuid
          UNION ALL SELECT to_jsonb(x)::text FROM "SaleSettings" x WHERE x."organizationId" = ${organizationId}::uuid
          UNION ALL SELECT i."logoFileId"::text FROM "SaleInvoice" i WHERE i."organizationId" = ${organizationId}::uuid
          UNION ALL SELECT a."documentFileId"::text FROM "FundingAgreement" a WHERE a."organizationId" = ${organizationId}::uuid
          UNION ALL SELECT a."documentFileId"::text FROM "OrderAcceptance" a WHERE a."organizationId" = ${organizationId}::uuid
          UNION ALL SELECT d."fileId"::text FROM "IssuedDocument" d WHERE d."organizationId" = ${organizationId}::uuid
          UNION ALL SELECT n."details"::text FROM "OrderNotice" n WHERE n."organizationId" = ${organizationId}::uuid
        ) AS texts,
        regexp_matches(said, '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'gi') AS found`,
  );
  return new Set(rows.map(({ id }) => id));
}
