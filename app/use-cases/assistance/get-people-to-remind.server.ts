import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

export type PeopleToRemind = { courseTitle: string; people: { enrolmentId: string; name: string }[] };

/** Whom a trainer is about to remind by hand, by name: those chosen who have not finished and have not left. Refuses with `not-allowed` or `not-found`. */
export async function getPeopleToRemind(
  actor: ActorOf<'member'>,
  { courseId, enrolmentIds }: { courseId: string; enrolmentIds: readonly string[] },
): Promise<PeopleToRemind> {
  if (!can(actor, 'enrolments.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const course = await db.course.findUnique({
    where: { organizationId_id: { organizationId, id: courseId } },
    select: { title: true },
  });
  if (!course) throw new Refusal('not-found');
  const rows = await db.enrolment.findMany({
    where: {
      ...{ organizationId, courseId, id: { in: [...enrolmentIds] } },
      ...{ withdrawnAt: null, completedAt: null, membership: { status: 'active' } },
    },
    orderBy: [{ membership: { lastName: 'asc' } }, { id: 'asc' }],
    select: { id: true, membership: { select: { firstName: true, lastName: true } } },
  });
  return {
    courseTitle: course.title,
    people: rows.map(({ id, membership: { firstName, lastName } }) => ({
      enrolmentId: id,
      name: `${firstName} ${lastName}`.trim(),
    })),
  };
}
