import type { CancellableOrder } from '~/domain/funding/order-cancellation';
import { trainingPrice } from '~/domain/funding/order-price';
import type { IsoDay } from '~/domain/calendar';
import type { Tx } from '~/platform/tenancy.server';
import { readOrderContent } from '~/records/funding/read-order-content.server';

/** What of an order decides whether it may be cancelled and what that costs: the version in force. */
export async function readCancellable(
  tx: Tx,
  organizationId: string,
  order: { versionId: string | null; startsOn: IsoDay; timeZone: string },
): Promise<CancellableOrder> {
  const version = order.versionId ? await readOrderContent(tx, organizationId, order.versionId) : null;
  return {
    ...{ accepted: version !== null, startsOn: order.startsOn, timeZone: order.timeZone },
    price: version ? trainingPrice(version.content.lines) : 0,
    indemnity: version?.content.indemnity ?? false,
    deadlines: version?.content.deadlines,
  };
}
