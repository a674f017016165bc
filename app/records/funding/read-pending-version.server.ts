import { orderContentSchema } from '~/domain/funding/order-content';
import type { Tx } from '~/platform/tenancy.server';
import type { OrderVersionInForce } from '~/records/funding/read-order-content.server';

/** The offer of an order that waits to be accepted; null where none stands. */
export async function readPendingVersion(
  tx: Tx,
  organizationId: string,
  order: { id: string; offeredAt: Date | null; versionId: string | null },
): Promise<(OrderVersionInForce & { reason: string; offeredAt: Date }) | null> {
  if (!order.offeredAt) return null;
  const row = await tx.orderVersion.findFirst({
    where: { organizationId, orderId: order.id },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, contentHash: true, content: true, reason: true, offeredAt: true },
  });
  if (!row || row.id === order.versionId) return null;
  return { ...row, content: orderContentSchema.parse(row.content) };
}
