import { Refusal } from '~/domain/refusal';
import { decodeCursor, encodeCursor } from '~/platform/cursor.server';
import { joinSql, queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

/** A learner in a training, with the sessions they are or were a participant of. */
export type HoursEnrolment = {
  id: string;
  courseId: string;
  courseTitle: string;
  versionId: string;
  membershipId: string;
  firstName: string;
  lastName: string;
  email: string;
  archived: boolean;
  withdrawn: boolean;
  minutesPlanned: number;
  minutesDone: number;
  participations: { participantId: string; sessionId: string }[];
};

type Place = { lastName: string; firstName: string; id: string };

/** The place after a learner in a list by name. */
export const hoursCursor = ({ lastName, firstName, id }: Place): string =>
  encodeCursor(lastName, firstName, id);

/** Reads {@link hoursCursor}; null without one. Refuses with `cursor-invalid`. */
export function readHoursCursor(after: string | undefined): Place | null {
  const keys = decodeCursor(after, 3);
  if (!keys) return null;
  const [lastName = '', firstName = '', id = ''] = keys;
  if (!/^[0-9a-f-]{36}$/i.test(id)) throw new Refusal('cursor-invalid');
  return { lastName, firstName, id };
}

type Wish =
  | { enrolmentId: string }
  | { enrolmentIds: readonly string[] }
  | { courseId: string; search?: string; after?: Place | null; limit?: number };

/**
 * Learners by name: those enrolled in a course, and those withdrawn who took part in one of its sessions; or one of
 * them, or some. One query.
 */
export function findHoursEnrolments(tx: Tx, organizationId: string, wish: Wish): Promise<HoursEnrolment[]> {
  const conditions = [sql`e."organizationId" = ${organizationId}::uuid`];
  if ('enrolmentId' in wish) conditions.push(sql`e."id" = ${wish.enrolmentId}::uuid`);
  else if ('enrolmentIds' in wish) {
    conditions.push(sql`e."id" = ANY(${[...wish.enrolmentIds]}::uuid[])`);
  } else {
    conditions.push(sql`e."courseId" = ${wish.courseId}::uuid`);
    conditions.push(sql`(e."withdrawnAt" IS NULL OR p."participations" IS NOT NULL)`);
    if (wish.search) {
      const pattern = `%${wish.search.replace(/[\\%_]/g, '\\$&')}%`;
      conditions.push(sql`(m."firstName" || ' ' || m."lastName" || ' ' || m."email") ILIKE ${pattern}`);
    }
    if (wish.after) {
      const { lastName, firstName, id } = wish.after;
      conditions.push(sql`(m."lastName", m."firstName", e."id") > (${lastName}, ${firstName}, ${id}::uuid)`);
    }
  }
  const most = 'limit' in wish && wish.limit !== undefined ? sql`LIMIT ${wish.limit}` : sql``;
  return queryRaw<HoursEnrolment>(
    tx,
    sql`SELECT e."id", e."courseId", c."title" AS "courseTitle", e."versionId", e."membershipId", m."firstName",
          m."lastName", m."email", m."status" = 'archived' AS "archived", e."withdrawnAt" IS NOT NULL AS "withdrawn",
          e."minutesPlanned", e."minutesDone", coalesce(p."participations", '[]'::json) AS "participations"
        FROM "Enrolment" e
        JOIN "Membership" m ON m."organizationId" = e."organizationId" AND m."id" = e."membershipId"
        JOIN "Course" c ON c."organizationId" = e."organizationId" AND c."id" = e."courseId"
        LEFT JOIN LATERAL (
          SELECT json_agg(json_build_object('participantId', s."id", 'sessionId', s."sessionId")) AS "participations"
          FROM "SessionParticipant" s
          WHERE s."organizationId" = e."organizationId" AND s."enrolmentId" = e."id") p ON TRUE
        WHERE ${joinSql(conditions, ' AND ')}
        ORDER BY m."lastName", m."firstName", e."id" ${most}`,
  );
}
