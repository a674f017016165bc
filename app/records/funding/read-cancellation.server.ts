import {
  keptCancellation,
  mayChooseRefund,
  type ShownCancellation,
} from '~/domain/funding/cancellation-inputs';
import type { Tx } from '~/platform/tenancy.server';
import { readPaidForOrder } from '~/records/funding/read-paid-for-order.server';

/** How an order was cancelled; null of one that was not. One query, and none of one that was not. */
export async function readCancellation(
  tx: Tx,
  organizationId: string,
  order: { id: string; cancelledAt: Date | null; cancellation: unknown },
): Promise<ShownCancellation | null> {
  if (!order.cancelledAt) return null;
  const kept = keptCancellation.parse(order.cancellation ?? {});
  return {
    ...{ ...kept, at: order.cancelledAt.toISOString(), mayChoose: mayChooseRefund(kept) },
    paidCents: await readPaidForOrder(tx, organizationId, order.id),
  };
}
