import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

const most = 500;

/** The organization's groups to choose from, by name, the first 500. Refuses with `not-allowed`. */
export async function listGroupChoices(actor: ActorOf<'member'>): Promise<{ id: string; name: string }[]> {
  if (!can(actor, 'members.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  return forOrganization(organizationId).group.findMany({
    where: { organizationId },
    orderBy: { name: 'asc' },
    take: most,
    select: { id: true, name: true },
  });
}
