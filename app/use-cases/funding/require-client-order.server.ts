import type { ActorOf } from '~/domain/actor';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

/** For pages that show nothing of an order but what its frame read. Refuses with `not-found` that of another client and one never offered. */
export async function requireClientOrder(
  actor: ActorOf<'client-contact'>,
  { orderId }: { orderId: string },
): Promise<void> {
  const { organizationId, clientId } = actor;
  const where = { organizationId, clientId, id: orderId, status: { not: 'draft' } };
  if ((await forOrganization(organizationId).trainingOrder.count({ where })) === 0) {
    throw new Refusal('not-found');
  }
}
