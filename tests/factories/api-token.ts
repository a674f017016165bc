import type { Role } from '~/domain/organizations/roles';
import { forOrganization } from '~/platform/tenancy.server';
import { createApiToken } from '~/use-cases/organizations/create-api-token.server';
import { createMember } from './member';

/** A member of a new organization (or that one) with a bearer token; role and plan are those it has afterwards. */
export async function createTokenHolder(
  values: { organizationId?: string; role?: Role; plan?: string } = {},
) {
  const { role = 'admin', plan, ...place } = values;
  const maker = await createMember({ role: 'admin', ...place });
  const { organizationId, membershipId } = maker;
  const { id: apiTokenId, token } = await createApiToken(maker, { name: 'Digiforma' }, { now: new Date() });
  const database = forOrganization(organizationId);
  if (plan) await database.organization.update({ where: { id: organizationId }, data: { plan } });
  await database.membership.update({
    where: { organizationId_id: { organizationId, id: membershipId } },
    data: { role },
  });
  return { actor: { ...maker, role }, token, apiTokenId, organizationId };
}
