import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

/**
 * Who answers for a course: whoever made it, published it or leads its sessions, and teaches here still; where nobody
 * does, every trainer, or those who administer where there is no trainer.
 */
export async function readCourseTeachers(
  tx: Tx,
  organizationId: string,
  courseId: string,
): Promise<string[]> {
  const rows = await queryRaw<{ id: string; role: string; own: boolean }>(
    tx,
    sql`SELECT m."id", m."role"::text AS "role", m."id" IN (
          SELECT c."createdBy" FROM "Course" c WHERE c."organizationId" = ${organizationId}::uuid AND c."id" = ${courseId}::uuid AND c."createdBy" IS NOT NULL
          UNION SELECT v."publishedBy" FROM "CourseVersion" v WHERE v."organizationId" = ${organizationId}::uuid AND v."courseId" = ${courseId}::uuid AND v."publishedBy" IS NOT NULL
          UNION SELECT t."membershipId" FROM "LiveSession" s
            JOIN "LiveSessionTrainer" t ON t."organizationId" = s."organizationId" AND t."sessionId" = s."id"
            WHERE s."organizationId" = ${organizationId}::uuid AND s."courseId" = ${courseId}::uuid
        ) AS "own"
        FROM "Membership" m
        WHERE m."organizationId" = ${organizationId}::uuid AND m."status" = 'active' AND m."role" IN ('owner', 'admin', 'trainer')`,
  );
  const own = rows.filter((row) => row.own);
  const trainers = rows.filter(({ role }) => role === 'trainer');
  const told = own.length > 0 ? own : trainers.length > 0 ? trainers : rows;
  return told.map(({ id }) => id);
}

/** The courses that somebody made, published or leads sessions of. */
export async function readTaughtCourses(
  tx: Tx,
  organizationId: string,
  membershipId: string,
): Promise<string[]> {
  const rows = await queryRaw<{ id: string }>(
    tx,
    sql`SELECT c."id" FROM "Course" c WHERE c."organizationId" = ${organizationId}::uuid AND c."createdBy" = ${membershipId}::uuid
        UNION SELECT v."courseId" FROM "CourseVersion" v WHERE v."organizationId" = ${organizationId}::uuid AND v."publishedBy" = ${membershipId}::uuid
        UNION SELECT s."courseId" FROM "LiveSession" s
          JOIN "LiveSessionTrainer" t ON t."organizationId" = s."organizationId" AND t."sessionId" = s."id"
          WHERE s."organizationId" = ${organizationId}::uuid AND t."membershipId" = ${membershipId}::uuid`,
  );
  return rows.map(({ id }) => id);
}
