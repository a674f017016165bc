import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

export type CopyTarget = { id: string; title: string; modules: { id: string; title: string }[] };

const mostShown = 20;

/**
 * Courses that lessons and modules may be copied to, with their modules: twenty by title, those whose title has the
 * words searched. Refuses with `not-allowed`.
 */
export async function listCopyTargets(
  actor: ActorOf<'member'>,
  { search }: { search: string },
): Promise<CopyTarget[]> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const courses = await db.course.findMany({
    where: {
      ...{ organizationId, archivedAt: null },
      ...(search !== '' && { title: { contains: search, mode: 'insensitive' } }),
    },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    take: mostShown,
    select: { id: true, title: true },
  });
  const modules = await db.courseModule.findMany({
    where: { organizationId, courseId: { in: courses.map(({ id }) => id) } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, courseId: true, title: true },
  });
  return courses.map((course) => ({
    ...course,
    modules: modules.filter(({ courseId }) => courseId === course.id).map(({ id, title }) => ({ id, title })),
  }));
}
