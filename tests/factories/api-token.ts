import type { Role } from '~/domain/organizations/roles';
import { createId } from '~/platform/id.server';
import { createSecretToken } from '~/platform/secret-token.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { createMember } from './member';

/** A member of a new organization (or that one) with a bearer token. */
export async function createTokenHolder(
  values: { organizationId?: string; role?: Role; plan?: string } = {},
) {
  const actor = await createMember({ role: 'admin', ...values });
  const { organizationId, membershipId } = actor;
  const { token, hash } = createSecretToken();
  const apiTokenId = createId();
  await forOrganization(organizationId).apiToken.create({
    data: {
      ...{ organizationId, id: apiTokenId, membershipId, name: 'Digiforma' },
      ...{ ending: token.slice(-4), createdAt: new Date() },
    },
  });
  await forAccounts().apiTokenKey.create({ data: { hash, organizationId, apiTokenId } });
  return { actor, token, apiTokenId, organizationId };
}
