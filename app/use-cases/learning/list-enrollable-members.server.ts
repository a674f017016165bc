import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

export type EnrollableMembers = {
  course: { id: string; title: string; published: boolean; archived: boolean };
  groups: { id: string; name: string; people: number }[];
  /** Not enrolled, not archived, the first 200 by name that the search lets through; those chosen always. */
  members: { id: string; name: string; email: string }[];
  more: boolean;
};

const shown = 200;

/** Who may be enrolled in a course, and the groups to choose from. Refuses with `not-allowed` or `not-found`. */
export async function listEnrollableMembers(
  actor: ActorOf<'member'>,
  { courseId, search, chosen }: { courseId: string; search: string; chosen: readonly string[] },
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
  const contains = { contains: search, mode: 'insensitive' as const };
  const found = search
    ? [{ firstName: contains }, { lastName: contains }, { email: contains }, { id: { in: [...chosen] } }]
    : undefined;
  const members = await db.membership.findMany({
    where: {
      organizationId,
      status: { not: 'archived' },
      enrolments: { none: { courseId, withdrawnAt: null } },
      ...(found && { OR: found }),
    },
    orderBy: [{ lastName: 'asc' }, { firstName: 'asc' }, { id: 'asc' }],
    take: shown + 1,
    select: { id: true, firstName: true, lastName: true, email: true },
  });
  return {
    course: {
      id: course.id,
      title: course.title,
      published: course.currentVersionId !== null,
      archived: course.archivedAt !== null,
    },
    groups: groups.map(({ id, name, _count }) => ({ id, name, people: _count.members })),
    members: members
      .slice(0, shown)
      .map(({ id, firstName, lastName, email }) => ({ id, name: `${lastName} ${firstName}`, email })),
    more: members.length > shown,
  };
}
