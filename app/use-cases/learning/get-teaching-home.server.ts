import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { sql } from '~/platform/raw-sql.server';
import { forOrganization } from '~/platform/tenancy.server';
import { courseLearner, type CourseLearner } from '~/records/learning/find-course-learners.server';
import { readLearnerStandings } from '~/records/learning/read-learner-standings.server';

export type TeachingHome = {
  late: CourseLearner[];
  inactive: CourseLearner[];
  recent: CourseLearner[];
  courses: { id: string; title: string; published: boolean; learners: number; completed: number }[];
};

const shown = 6;

/** What a trainer should look at first: who is late, who stopped, what just happened, and the courses changed last. Refuses with `not-allowed`. */
export async function getTeachingHome(
  actor: ActorOf<'member'>,
  { now }: { now: Date },
): Promise<TeachingHome> {
  if (!can(actor, 'progress.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const list = (
    ...args: [Parameters<typeof readLearnerStandings>[3], Parameters<typeof readLearnerStandings>[4]]
  ) => readLearnerStandings(db, organizationId, now, ...args).then((rows) => rows.map(courseLearner));
  const going = sql`e."completedAt" IS NULL`;
  const here = sql`m."status" <> 'archived'`;
  const late = await list([going, here, sql`e."closesOn" IS NOT NULL`], {
    where: [sql`s."pace" = 'late'`],
    orderBy: sql`s."closesOn", s."enrolmentId"`,
    limit: shown,
  });
  const inactive = await list([going, here, sql`e."startedAt" IS NOT NULL`], {
    where: [sql`s."pace" = 'inactive'`],
    orderBy: sql`s."lastActivityAt", s."enrolmentId"`,
    limit: shown,
  });
  const recent = await list([sql`e."lastActivityAt" IS NOT NULL`], {
    orderBy: sql`s."lastActivityAt" DESC, s."enrolmentId"`,
    limit: shown,
  });
  const courses = await db.course.findMany({
    where: { organizationId, archivedAt: null },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    take: shown,
    select: { id: true, title: true, currentVersionId: true },
  });
  const people = await db.enrolment.groupBy({
    by: ['courseId'],
    where: { organizationId, withdrawnAt: null, courseId: { in: courses.map(({ id }) => id) } },
    _count: { _all: true, completedAt: true },
  });
  return {
    late,
    inactive,
    recent,
    courses: courses.map(({ id, title, currentVersionId }) => {
      const counted = people.find(({ courseId }) => courseId === id)?._count;
      const published = currentVersionId !== null;
      return { id, title, published, learners: counted?._all ?? 0, completed: counted?.completedAt ?? 0 };
    }),
  };
}
