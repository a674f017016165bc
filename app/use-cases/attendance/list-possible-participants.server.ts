import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

export type PossibleParticipants = {
  groups: { id: string; name: string; people: number }[];
  /** People of the course who do not take part yet, by name. */
  people: { enrolmentId: string; name: string; email: string }[];
  total: number;
};

const shown = 200;

/**
 * Who may be added to a session: people of its course who do not take part, the first 200 by name that the search lets
 * through, and the groups. Refuses with `not-allowed` and `not-found`.
 */
export async function listPossibleParticipants(
  actor: ActorOf<'member'>,
  { sessionId, search = '' }: { sessionId: string; search?: string },
): Promise<PossibleParticipants> {
  if (!can(actor, 'sessions.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const session = await db.liveSession.findUnique({
    where: { organizationId_id: { organizationId, id: sessionId } },
    select: { courseId: true },
  });
  if (!session) throw new Refusal('not-found');
  const groups = await db.group.findMany({
    where: { organizationId },
    orderBy: { name: 'asc' },
    take: 500,
    select: { id: true, name: true, _count: { select: { members: true } } },
  });
  const contains = { contains: search, mode: 'insensitive' as const };
  const named = search ? { OR: [{ firstName: contains }, { lastName: contains }, { email: contains }] } : {};
  const where = {
    ...{ organizationId, courseId: session.courseId, withdrawnAt: null },
    membership: { status: { not: 'archived' as const }, ...named },
    sessionParticipants: { none: { sessionId, removedAt: null } },
  };
  const total = await db.enrolment.count({ where });
  const people = await db.enrolment.findMany({
    where,
    orderBy: [{ membership: { lastName: 'asc' } }, { membership: { firstName: 'asc' } }, { id: 'asc' }],
    take: shown,
    select: { id: true, membership: { select: { firstName: true, lastName: true, email: true } } },
  });
  return {
    total,
    groups: groups.map(({ id, name, _count }) => ({ id, name, people: _count.members })),
    people: people.map(({ id, membership }) => ({
      enrolmentId: id,
      name: `${membership.firstName} ${membership.lastName}`,
      email: membership.email,
    })),
  };
}
