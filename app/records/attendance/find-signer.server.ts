import type { ActorOf } from '~/domain/actor';
import { refuseClosed } from '~/records/lifecycle/refuse-closed.server';
import { forOrganization } from '~/platform/tenancy.server';

/**
 * Who a signed-in person is in an organization, which need not be the one their session is in: links and codes lead
 * to that of the session. Null where they are no active member. Refuses with `organization-suspended` and
 * `organization-ended`.
 */
export async function findSigner(
  userId: string,
  organizationId: string,
  now: Date,
): Promise<ActorOf<'member'> | null> {
  const member = await forOrganization(organizationId).membership.findFirst({
    where: { organizationId, userId, status: 'active' },
    select: { id: true, role: true, organization: { select: { state: true, planEndsAt: true } } },
  });
  if (!member) return null;
  refuseClosed(member.organization, now);
  return { kind: 'member', userId, membershipId: member.id, organizationId, role: member.role };
}
