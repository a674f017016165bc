import type { Actor } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

const enrolmentsShown = 50;

/**
 * One member with their groups and the courses they follow, the latest first.
 * Refuses with `not-allowed` and `not-found`.
 */
export async function getMember(
  actor: Extract<Actor, { organizationId: string }>,
  { membershipId }: { membershipId: string },
) {
  if (!can(actor, 'members.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const member = await forOrganization(organizationId).membership.findUnique({
    where: { organizationId_id: { organizationId, id: membershipId } },
    select: {
      ...{ id: true, email: true, firstName: true, lastName: true, role: true, status: true, language: true },
      ...{ registeredAt: true, invitedAt: true, activatedAt: true, archivedAt: true },
      groups: { select: { group: { select: { id: true, name: true } } } },
      enrolments: {
        where: { organizationId, withdrawnAt: null },
        orderBy: [{ enrolledAt: 'desc' }, { id: 'desc' }],
        take: enrolmentsShown,
        select: {
          ...{ id: true, courseId: true, lessonsDone: true, lessonsTotal: true, completedAt: true },
          ...{ enrolledAt: true, lastActivityAt: true, course: { select: { title: true } } },
        },
      },
    },
  });
  if (!member) throw new Refusal('not-found');
  const { groups, enrolments, ...facts } = member;
  return {
    ...facts,
    groups: groups.map(({ group }) => group).sort((one, other) => one.name.localeCompare(other.name)),
    enrolments: enrolments.map(({ course, ...enrolment }) => ({ ...enrolment, courseTitle: course.title })),
  };
}

export type MemberDetails = Awaited<ReturnType<typeof getMember>>;
