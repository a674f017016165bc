import type { ActorOf } from '~/domain/actor';
import type { ListEnrollableMembersInput } from '~/domain/learning/inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

export type EnrollableMembers = {
  course: { id: string; title: string; published: boolean; archived: boolean };
  groups: { id: string; name: string; people: number }[];
  /** Not enrolled, not archived: those chosen, then the first 200 by name that the search lets through. */
  members: { id: string; name: string; email: string }[];
  more: boolean;
};

const shown = 200;

/** Who may be enrolled in a course, and the groups to choose from. Refuses with `not-allowed` or `not-found`. */
export async function listEnrollableMembers(
  actor: ActorOf<'member'>,
  { courseId, search = '', chosen = [] }: ListEnrollableMembersInput,
): Promise<EnrollableMembers> {
  if (!can(actor, 'enrolments.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const course = await db.course.findUnique({
    where: { organizationId_id: { organizationId, id: courseId } },
    select: { id: true, title: true, currentVersionId: true, archivedAt: true },
  });
  if (!course) throw new Refusal('not-found');
  const groups = await db.group.findMany({
    where: { organizationId },
    orderBy: { name: 'asc' },
    take: 500,
    select: { id: true, name: true, _count: { select: { members: true } } },
  });
  const enrollable = {
    organizationId,
    status: { not: 'archived' as const },
    enrolments: { none: { courseId, withdrawnAt: null } },
  };
  const inOrder = {
    orderBy: [{ lastName: 'asc' as const }, { firstName: 'asc' as const }, { id: 'asc' as const }],
    select: { id: true, firstName: true, lastName: true, email: true },
  };
  const contains = { contains: search, mode: 'insensitive' as const };
  const named = search && { OR: [{ firstName: contains }, { lastName: contains }, { email: contains }] };
  const picked =
    chosen.length > 0
      ? await db.membership.findMany({ ...inOrder, where: { ...enrollable, id: { in: chosen } } })
      : [];
  const found = await db.membership.findMany({
    ...inOrder,
    where: { ...enrollable, id: { notIn: chosen }, ...named },
    take: shown + 1,
  });
  return {
    course: {
      id: course.id,
      title: course.title,
      published: course.currentVersionId !== null,
      archived: course.archivedAt !== null,
    },
    groups: groups.map(({ id, name, _count }) => ({ id, name, people: _count.members })),
    members: [...picked, ...found.slice(0, shown)].map(({ id, firstName, lastName, email }) => ({
      id,
      name: `${firstName} ${lastName}`,
      email,
    })),
    more: found.length > shown,
  };
}
