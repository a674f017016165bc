import type { ActorOf } from '~/domain/actor';
import { courseStatus } from '~/domain/courses/course-status';
import { listCoursesInput, type CourseStatus, type ListCoursesInput } from '~/domain/courses/inputs';
import { idSchema } from '~/domain/id';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { decodeCursor, encodeCursor } from '~/platform/cursor.server';
import { forOrganization, type Database } from '~/platform/tenancy.server';

export type CourseSummary = {
  id: string;
  title: string;
  language: string;
  status: CourseStatus;
  /** Changed since its current version was published. */
  changed: boolean;
  versionId: string | null;
  coverFileId: string | null;
  /** Whether new courses may be started from it. */
  template: boolean;
  lessons: number;
  minutes: number;
  learners: number;
  updatedAt: string;
};

const whereStatus = {
  draft: { archivedAt: null, currentVersionId: null },
  published: { archivedAt: null, currentVersionId: { not: null } },
  archived: { archivedAt: { not: null } },
  template: { archivedAt: null, isTemplate: true },
} as const;

/**
 * Courses by title, with the lessons, minutes and learners of each; `search` looks in titles, `after` is the `next`
 * of the page before. Refuses with `not-allowed` or `cursor-invalid`.
 */
export async function listCourses(
  actor: ActorOf<'member'>,
  input: ListCoursesInput,
): Promise<{ items: CourseSummary[]; next: string | null }> {
  if (!can(actor, 'courses.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const { search, status, after, limit } = listCoursesInput.parse(input);
  const db = forOrganization(organizationId);
  const rows = await db.course.findMany({
    where: {
      organizationId,
      ...(status ? whereStatus[status] : { archivedAt: null }),
      ...(search && { title: { contains: search, mode: 'insensitive' } }),
      ...following(after),
    },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    take: limit + 1,
    select: {
      id: true,
      title: true,
      language: true,
      currentVersionId: true,
      currentVersion: { select: { publishedAt: true } },
      coverFileId: true,
      isTemplate: true,
      archivedAt: true,
      updatedAt: true,
    },
  });
  const page = rows.slice(0, limit);
  const counts = await countsOf(
    db,
    organizationId,
    page.map((course) => course.id),
  );
  const items = page.map(
    ({ currentVersion, currentVersionId, isTemplate, archivedAt, updatedAt, ...course }) => ({
      ...course,
      template: isTemplate,
      status: courseStatus({ archivedAt, currentVersionId: currentVersionId }),
      changed: currentVersion !== null && updatedAt > currentVersion.publishedAt,
      versionId: currentVersionId,
      updatedAt: updatedAt.toISOString(),
      ...counts(course.id),
    }),
  );
  const last = page.at(-1);
  return { items, next: rows.length > limit && last ? encodeCursor(last.title, last.id) : null };
}

function following(cursor: string | undefined) {
  const keys = decodeCursor(cursor, 2);
  if (!keys) return {};
  const [title = '', id = ''] = keys;
  if (!idSchema.safeParse(id).success) throw new Refusal('cursor-invalid');
  return { OR: [{ title: { gt: title } }, { title, id: { gt: id } }] };
}

async function countsOf(db: Database, organizationId: string, courseIds: string[]) {
  const where = { organizationId, courseId: { in: courseIds } };
  const lessons = await db.lesson.groupBy({
    by: ['courseId'],
    where,
    _count: { _all: true },
    _sum: { minutes: true },
  });
  const learners = await db.enrolment.groupBy({
    by: ['courseId'],
    where: { ...where, withdrawnAt: null },
    _count: { _all: true },
  });
  return (courseId: string) => {
    const ofCourse = lessons.find((row) => row.courseId === courseId);
    return {
      lessons: ofCourse?._count._all ?? 0,
      minutes: ofCourse?._sum.minutes ?? 0,
      learners: learners.find((row) => row.courseId === courseId)?._count._all ?? 0,
    };
  };
}
