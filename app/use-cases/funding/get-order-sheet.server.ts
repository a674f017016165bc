import type { ActorOf } from '~/domain/actor';
import type { OrderSheet } from '~/domain/funding/order-representation';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readOrderSheets } from '~/records/funding/read-order-sheets.server';

/** One order with all that connectors read of it (api.md). Refuses with `not-allowed` and `not-found`. */
export async function getOrderSheet(
  actor: ActorOf<'member'>,
  { orderId }: { orderId: string },
  { now }: { now: Date },
): Promise<OrderSheet> {
  if (!can(actor, 'orders.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const [sheet] = await readOrderSheets(forOrganization(organizationId), organizationId, [orderId], now);
  if (!sheet) throw new Refusal('not-found');
  return sheet;
}
