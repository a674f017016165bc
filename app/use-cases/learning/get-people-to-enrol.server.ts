import type { ActorOf } from '~/domain/actor';
import type { PeopleToEnrolInput } from '~/domain/learning/inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

export type PeopleToEnrol = { kind: 'group' | 'member'; id: string; name: string };

/**
 * The group or the member that somebody wants to enrol before having chosen the course; null where neither is named.
 * Refuses with `not-allowed`, and with `not-found` what is gone, archived or another organization's.
 */
export async function getPeopleToEnrol(
  actor: ActorOf<'member'>,
  { groupId, memberId }: PeopleToEnrolInput,
): Promise<PeopleToEnrol | null> {
  if (!groupId && !memberId) return null;
  if (!can(actor, 'enrolments.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  if (groupId) {
    const group = await db.group.findUnique({
      where: { organizationId_id: { organizationId, id: groupId } },
      select: { id: true, name: true },
    });
    if (!group) throw new Refusal('not-found');
    return { kind: 'group', ...group };
  }
  const member = await db.membership.findFirst({
    where: { organizationId, id: memberId, status: { not: 'archived' } },
    select: { id: true, firstName: true, lastName: true },
  });
  if (!member) throw new Refusal('not-found');
  return { kind: 'member', id: member.id, name: `${member.firstName} ${member.lastName}` };
}
