import type { ActorOf } from '~/domain/actor';
import type { Role } from '~/domain/organizations/roles';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { createOrganization } from './organization';

/** An active member of an organization (a new one where none is named), ready to act. Has no account to sign in with. */
export async function createMember(
  values: { organizationId?: string; role?: Role; firstName?: string; lastName?: string; plan?: string } = {},
): Promise<ActorOf<'member'>> {
  const { role = 'trainer', firstName = 'Camille', lastName = 'Essai', plan } = values;
  const organizationId =
    values.organizationId ?? (await createOrganization(plan ? { plan } : {})).organizationId;
  const membershipId = createId();
  const userId = createId();
  const now = new Date();
  await forOrganization(organizationId).membership.create({
    data: {
      organizationId,
      id: membershipId,
      userId,
      email: `${membershipId}@example.test`,
      firstName,
      lastName,
      role,
      status: 'active',
      registeredAt: now,
      activatedAt: now,
    },
  });
  return { kind: 'member', userId, membershipId, organizationId, role };
}
