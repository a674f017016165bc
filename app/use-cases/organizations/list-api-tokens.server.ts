import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

/** The organization's tokens in use, newest first, with whose they are. Refuses with `not-allowed`. */
export async function listApiTokens(actor: ActorOf<'member'>) {
  if (!can(actor, 'api-tokens.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const tokens = await forOrganization(organizationId).apiToken.findMany({
    where: { organizationId, revokedAt: null },
    orderBy: { id: 'desc' },
    select: {
      ...{ id: true, name: true, ending: true, createdAt: true, lastUsedAt: true },
      membership: { select: { firstName: true, lastName: true, role: true } },
    },
  });
  return tokens.map(({ membership, ...token }) => ({
    ...token,
    owner: `${membership.firstName} ${membership.lastName}`,
    role: membership.role,
  }));
}

export type ListedApiToken = Awaited<ReturnType<typeof listApiTokens>>[number];
