import type { ActorOf } from '~/domain/actor';
import { forOrganization } from '~/platform/tenancy.server';

/** How a member's last pre-test went, and when it was taken (K04); null for who has not taken one. */
export async function getLastPreTest({
  organizationId,
  membershipId,
}: ActorOf<'member'>): Promise<{ takenAt: Date; passed: boolean } | null> {
  return forOrganization(organizationId).preTest.findFirst({
    where: { organizationId, membershipId },
    orderBy: { takenAt: 'desc' },
    select: { takenAt: true, passed: true },
  });
}
