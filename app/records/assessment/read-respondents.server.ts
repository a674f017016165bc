import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';
import type { CourseSurvey } from '~/records/assessment/read-course-surveys.server';

/** The names of those who answered with their name, by enrolment. One statement. */
export async function readRespondents(
  tx: Tx,
  organizationId: string,
  surveys: readonly CourseSurvey[],
): Promise<Map<string, string>> {
  const responses = surveys.flatMap((survey) => [...survey.responses.values()].flat());
  const ids = [...new Set(responses.flatMap(({ enrolmentId }) => enrolmentId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await queryRaw<{ id: string; name: string }>(
    tx,
    sql`SELECT e."id", m."firstName" || ' ' || m."lastName" AS "name"
        FROM "Enrolment" e
        JOIN "Membership" m ON m."organizationId" = e."organizationId" AND m."id" = e."membershipId"
        WHERE e."organizationId" = ${organizationId}::uuid AND e."id" = ANY(${ids}::uuid[])`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
