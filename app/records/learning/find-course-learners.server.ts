import type { listCourseLearnersInput } from '~/domain/learning/inputs';
import { Refusal } from '~/domain/refusal';
import { decodeCursor, encodeCursor } from '~/platform/cursor.server';
import { sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';
import { readLearnerStandings, type LearnerStanding } from '~/records/learning/read-learner-standings.server';

type Query = ReturnType<typeof listCourseLearnersInput.parse>;
type Fragment = ReturnType<typeof sql>;

/** One learner of a course, as lists and exports show them. */
export type CourseLearner = Omit<LearnerStanding, 'startedAt' | 'completedAt' | 'lastActivityAt'> & {
  startedAt: string | null;
  completedAt: string | null;
  lastActivityAt: string | null;
};

const never = '-infinity';

/** A page of a course's learners, searched, filtered by pace and sorted; one query. Refuses with `cursor-invalid`. */
export async function findCourseLearners(
  tx: Tx,
  organizationId: string,
  { courseId, search, pace, sort, direction, limit, after }: Query,
  now: Date,
): Promise<{ items: CourseLearner[]; next: string | null }> {
  const conditions = [sql`e."courseId" = ${courseId}::uuid`];
  if (search) {
    const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
    conditions.push(sql`(m."firstName" || ' ' || m."lastName" || ' ' || m."email") ILIKE ${pattern}`);
  }
  const where = pace ? [sql`s."pace" = ${pace}`] : [];
  const from = decodeCursor(after, 3);
  if (from) where.push(afterKeys(sort, direction === 'descending', from as [string, string, string]));
  const order = orderOf(sort, direction === 'descending');
  const rows = await readLearnerStandings(tx, organizationId, now, conditions, {
    where,
    orderBy: order,
    limit: limit + 1,
  });
  const last = rows[limit - 1];
  return {
    items: rows.slice(0, limit).map(courseLearner),
    next: rows.length > limit && last ? encodeCursor(...keysOf(sort, last)) : null,
  };
}

function orderOf(sort: Query['sort'], descending: boolean): Fragment {
  const to = descending ? sql`DESC` : sql`ASC`;
  if (sort === 'name') return sql`s."lastName" ${to}, s."firstName" ${to}, s."enrolmentId" ${to}`;
  if (sort === 'progress') return sql`s."ratio" ${to}, s."enrolmentId" ${to}`;
  return sql`COALESCE(s."lastActivityAt", '-infinity'::timestamptz) ${to}, s."enrolmentId" ${to}`;
}

function keysOf(sort: Query['sort'], row: LearnerStanding): [string, string, string] {
  if (sort === 'name') return [row.lastName, row.firstName, row.enrolmentId];
  if (sort === 'progress') return ['', String(row.ratio), row.enrolmentId];
  return ['', row.lastActivityAt?.toISOString() ?? never, row.enrolmentId];
}

function afterKeys(
  sort: Query['sort'],
  descending: boolean,
  [one, two, id]: [string, string, string],
): Fragment {
  const wrong =
    !/^[0-9a-f-]{36}$/i.test(id) ||
    (sort === 'progress' && !Number.isFinite(Number(two))) ||
    (sort === 'activity' && two !== never && Number.isNaN(Date.parse(two)));
  if (wrong) throw new Refusal('cursor-invalid');
  const beyond = descending ? sql`<` : sql`>`;
  if (sort === 'name') {
    return sql`(s."lastName", s."firstName", s."enrolmentId") ${beyond} (${one}, ${two}, ${id}::uuid)`;
  }
  if (sort === 'progress')
    return sql`(s."ratio", s."enrolmentId") ${beyond} (${Number(two)}::float8, ${id}::uuid)`;
  return sql`(COALESCE(s."lastActivityAt", '-infinity'::timestamptz), s."enrolmentId") ${beyond} (${two}::timestamptz, ${id}::uuid)`;
}

export function courseLearner(row: LearnerStanding): CourseLearner {
  const { enrolmentId, membershipId, firstName, lastName, email, archived, courseId, courseTitle, version } =
    row;
  const { minutesPlanned, minutesDone, lessonsTotal, lessonsDone, ratio, opensOn, closesOn, pace } = row;
  return {
    ...{ enrolmentId, membershipId, firstName, lastName, email, archived, courseId, courseTitle, version },
    ...{ minutesPlanned, minutesDone, lessonsTotal, lessonsDone, ratio, opensOn, closesOn, pace },
    startedAt: row.startedAt?.toISOString() ?? null,
    completedAt: row.completedAt?.toISOString() ?? null,
    lastActivityAt: row.lastActivityAt?.toISOString() ?? null,
  };
}
