import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

export type MemberPreTest = { membershipId: string; takenAt: Date; passed: boolean };

/** The last pre-test of each of these members who has taken one. Refuses with `not-allowed`. */
export async function listPreTests(
  actor: ActorOf<'member'>,
  { membershipIds }: { membershipIds: readonly string[] },
): Promise<MemberPreTest[]> {
  if (!can(actor, 'sessions.read')) throw new Refusal('not-allowed');
  if (membershipIds.length === 0) return [];
  const { organizationId } = actor;
  return forOrganization(organizationId).preTest.findMany({
    where: { organizationId, membershipId: { in: [...membershipIds] } },
    orderBy: [{ membershipId: 'asc' }, { takenAt: 'desc' }],
    distinct: ['membershipId'],
    select: { membershipId: true, takenAt: true, passed: true },
  });
}
