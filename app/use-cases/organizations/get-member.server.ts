import type { Actor } from '~/domain/actor';
import { dayFromDatabase } from '~/domain/calendar';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

const enrolmentsShown = 50;

/**
 * One member with their groups and the courses they follow, the latest first; of somebody whose data were erased, the
 * receipt, for those who may erase. Refuses with `not-allowed` and `not-found`.
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
      ...{ registeredAt: true, invitedAt: true, activatedAt: true, archivedAt: true, erasedAt: true },
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
  if (!member || (member.erasedAt && !can(actor, 'members.archive'))) throw new Refusal('not-found');
  const { groups, enrolments, ...facts } = member;
  return {
    ...facts,
    erasure: member.erasedAt && (await readErasure(organizationId, membershipId)),
    groups: groups.map(({ group }) => group).sort((one, other) => one.name.localeCompare(other.name)),
    enrolments: enrolments.map(({ course, ...enrolment }) => ({ ...enrolment, courseTitle: course.title })),
  };
}

async function readErasure(organizationId: string, membershipId: string) {
  const { keptUntil, counts } = await forOrganization(organizationId).memberErasure.findUniqueOrThrow({
    where: { organizationId_membershipId: { organizationId, membershipId } },
    select: { keptUntil: true, counts: true },
  });
  return { keptUntil: keptUntil && dayFromDatabase(keptUntil), counts: counts as Record<string, number> };
}

export type MemberDetails = Awaited<ReturnType<typeof getMember>>;
