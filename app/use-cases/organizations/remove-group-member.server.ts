import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

/** Takes a member out of a group. Refuses with `not-allowed`, and `not-found` where they are not in it. */
export async function removeGroupMember(
  actor: ActorOf<'member'>,
  { groupId, membershipId }: { groupId: string; membershipId: string },
): Promise<void> {
  if (!can(actor, 'groups.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const { count } = await forOrganization(organizationId).groupMember.deleteMany({
    where: { organizationId, groupId, membershipId },
  });
  if (count === 0) throw new Refusal('not-found');
}
