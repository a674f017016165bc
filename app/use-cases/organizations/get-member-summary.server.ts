import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import type { Role } from '~/domain/organizations/roles';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

/** Who a member is, in a line. Refuses with `not-allowed` and `not-found`. */
export async function getMemberSummary(
  actor: ActorOf<'member'>,
  { membershipId }: { membershipId: string },
): Promise<{ id: string; name: string; role: Role; archived: boolean }> {
  if (!can(actor, 'members.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const member = await forOrganization(organizationId).membership.findUnique({
    where: { organizationId_id: { organizationId, id: membershipId } },
    select: { id: true, firstName: true, lastName: true, role: true, status: true },
  });
  if (!member) throw new Refusal('not-found');
  const { id, firstName, lastName, role, status } = member;
  return { id, name: `${firstName} ${lastName}`, role, archived: status === 'archived' };
}
