import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

const latest = 10;

/** The latest imports of people, newest first. Refuses with `not-allowed`. */
export async function listMemberImports(actor: ActorOf<'member'>) {
  if (!can(actor, 'members.invite')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  return forOrganization(organizationId).memberImport.findMany({
    where: { organizationId },
    orderBy: { createdAt: 'desc' },
    take: latest,
    select: {
      ...{ id: true, fileName: true, status: true, total: true, processed: true, registered: true },
      ...{ createdAt: true },
    },
  });
}
