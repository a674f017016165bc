import { Refusal } from '~/domain/refusal';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

export type HoursCourse = { id: string; title: string };

const most = 200;

/**
 * The courses somebody is enrolled in, by title, and the one whose hours are shown: the one named, else the one whose
 * sessions were last. One query. Refuses with `not-found` where the one named is not among them.
 */
export async function listHoursCourses(
  tx: Tx,
  organizationId: string,
  courseId: string | undefined,
): Promise<{ courses: HoursCourse[]; course: HoursCourse | null }> {
  const courses = await queryRaw<HoursCourse>(
    tx,
    sql`SELECT c."id", c."title" FROM "Course" c
        LEFT JOIN LATERAL (
          SELECT max(s."startsAt") AS "last" FROM "LiveSession" s
          WHERE s."organizationId" = c."organizationId" AND s."courseId" = c."id" AND s."state" <> 'cancelled') s ON TRUE
        WHERE c."organizationId" = ${organizationId}::uuid
          AND (c."id" = ${courseId ?? null}::uuid
               OR EXISTS (SELECT 1 FROM "Enrolment" e
                          WHERE e."organizationId" = c."organizationId" AND e."courseId" = c."id"))
        ORDER BY c."id" = ${courseId ?? null}::uuid DESC NULLS LAST, s."last" DESC NULLS LAST, c."title", c."id"
        LIMIT ${most}`,
  );
  const course = courses[0] ?? null;
  if (courseId && course?.id !== courseId) throw new Refusal('not-found');
  return { courses: courses.sort((one, other) => one.title.localeCompare(other.title)), course };
}
