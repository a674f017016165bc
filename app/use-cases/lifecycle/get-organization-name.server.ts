import type { ActorOf } from '~/domain/actor';
import { idSchema } from '~/domain/id';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

/** Whom an operator's act is about, before it is done. Refuses with `not-found`. */
export async function getOrganizationName(
  _actor: ActorOf<'operator'>,
  { organizationId }: { organizationId: string },
): Promise<{ id: string; name: string }> {
  if (!idSchema.safeParse(organizationId).success) throw new Refusal('not-found');
  const organization = await forOrganization(organizationId).organization.findUnique({
    where: { id: organizationId },
    select: { id: true, name: true },
  });
  if (!organization) throw new Refusal('not-found');
  return organization;
}
