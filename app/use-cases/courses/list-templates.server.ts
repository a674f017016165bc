import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

export type CourseTemplate = { id: string; title: string; lessons: number };

const mostShown = 50;

/** The courses that a new one may start from, by title, at most fifty. Refuses with `not-allowed`. */
export async function listTemplates(actor: ActorOf<'member'>): Promise<CourseTemplate[]> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const courses = await db.course.findMany({
    where: { organizationId, archivedAt: null, isTemplate: true },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    take: mostShown,
    select: { id: true, title: true },
  });
  if (courses.length === 0) return [];
  const counts = await db.lesson.groupBy({
    by: ['courseId'],
    where: { organizationId, courseId: { in: courses.map(({ id }) => id) } },
    _count: { _all: true },
  });
  return courses.map((course) => ({
    ...course,
    lessons: counts.find(({ courseId }) => courseId === course.id)?._count._all ?? 0,
  }));
}
