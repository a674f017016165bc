import type { ActorOf } from '~/domain/actor';
import type { AmendmentToTell } from '~/domain/funding/amendment-to-tell';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readAmendmentToTell } from '~/records/funding/read-amendment-to-tell.server';

/** What the organization still has to tell the OPCO of an order (K32). Refuses with `not-allowed`. */
export async function getAmendmentToTell(
  actor: ActorOf<'member'>,
  { orderId }: { orderId: string },
): Promise<AmendmentToTell | null> {
  if (!can(actor, 'orders.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  return readAmendmentToTell(forOrganization(organizationId), organizationId, orderId);
}
