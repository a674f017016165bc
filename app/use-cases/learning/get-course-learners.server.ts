import type { ActorOf } from '~/domain/actor';
import { listCourseLearnersInput, type ListCourseLearnersInput } from '~/domain/learning/inputs';
import type { Pace } from '~/domain/learning/lateness';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { findCourseLearners, type CourseLearner } from '~/records/learning/find-course-learners.server';
import { standingsSql } from '~/records/learning/read-learner-standings.server';

export type CourseFollowUp = {
  learners: { items: CourseLearner[]; next: string | null };
  /** All of the course, whatever is filtered. */
  counts: Record<Pace, number> & { all: number };
  minutes: { planned: number; done: number };
  /** On an older version than the current one, and not completed. */
  onOlderVersion: number;
  /** By day in the organization's zone, without the days on which nothing was done. */
  completions: { day: string; lessons: number }[];
};

const daysShown = 90;

/**
 * Who is where in a course: a page of its learners, how many keep pace, and the lessons completed day by day over the
 * last 90 days. Five queries. Refuses with `not-allowed`, `not-found` or `cursor-invalid`.
 */
export async function getCourseLearners(
  actor: ActorOf<'member'>,
  input: ListCourseLearnersInput,
  { now }: { now: Date },
): Promise<CourseFollowUp> {
  if (!can(actor, 'progress.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const query = listCourseLearnersInput.parse(input);
  const { courseId } = query;
  const db = forOrganization(organizationId);
  const course = await db.course.findUnique({
    where: { organizationId_id: { organizationId, id: courseId } },
    select: { currentVersionId: true },
  });
  if (!course) throw new Refusal('not-found');
  const learners = await findCourseLearners(db, organizationId, query, now);
  const ofCourse = sql`e."courseId" = ${courseId}::uuid`;
  const older = sql`e."versionId" <> ${course.currentVersionId}::uuid AND e."completedAt" IS NULL`;
  const rows = await queryRaw<{ pace: Pace; people: number; planned: number; done: number }>(
    db,
    sql`SELECT s."pace", count(*)::int AS "people", sum(s."minutesPlanned")::int AS "planned", sum(s."minutesDone")::int AS "done"
        FROM (${standingsSql(organizationId, now, [ofCourse])}) s GROUP BY s."pace"`,
  );
  const completions = await completionsByDay(db, organizationId, courseId, now);
  const onOlderVersion = course.currentVersionId
    ? await countOlder(db, sql`e."organizationId" = ${organizationId}::uuid AND ${ofCourse} AND ${older}`)
    : 0;
  const counts = { all: 0, completed: 0, 'not-started': 0, 'on-track': 0, late: 0, inactive: 0 };
  const minutes = { planned: 0, done: 0 };
  for (const { pace, people, planned, done } of rows) {
    counts[pace] = people;
    counts.all += people;
    minutes.planned += planned;
    minutes.done += done;
  }
  return { learners, counts, minutes, onOlderVersion, completions };
}

async function countOlder(tx: Tx, where: ReturnType<typeof sql>): Promise<number> {
  const [row] = await queryRaw<{ people: number }>(
    tx,
    sql`SELECT count(*)::int AS "people" FROM "Enrolment" e WHERE ${where} AND e."withdrawnAt" IS NULL`,
  );
  return row?.people ?? 0;
}

function completionsByDay(tx: Tx, organizationId: string, courseId: string, now: Date) {
  const since = new Date(now.getTime() - daysShown * 86_400_000);
  return queryRaw<{ day: string; lessons: number }>(
    tx,
    sql`SELECT to_char(c."occurredAt" AT TIME ZONE o."timeZone", 'YYYY-MM-DD') AS "day", count(*)::int AS "lessons"
        FROM "LessonCompletion" c
        JOIN "Enrolment" e ON e."organizationId" = c."organizationId" AND e."id" = c."enrolmentId"
        JOIN "Organization" o ON o."id" = c."organizationId"
        WHERE c."organizationId" = ${organizationId}::uuid AND e."courseId" = ${courseId}::uuid
          AND e."withdrawnAt" IS NULL AND c."occurredAt" >= ${since}::timestamptz
        GROUP BY 1 ORDER BY 1`,
  );
}
