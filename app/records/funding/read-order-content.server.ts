import { orderContentSchema, type OrderContent } from '~/domain/funding/order-content';
import type { Tx } from '~/platform/tenancy.server';

export type OrderVersionInForce = { id: string; number: number; contentHash: string; content: OrderContent };

/** What a version of an order says; null where there is none of that id. */
export async function readOrderContent(
  tx: Tx,
  organizationId: string,
  versionId: string,
): Promise<OrderVersionInForce | null> {
  const row = await tx.orderVersion.findUnique({
    where: { organizationId_id: { organizationId, id: versionId } },
    select: { id: true, number: true, contentHash: true, content: true },
  });
  return row ? { ...row, content: orderContentSchema.parse(row.content) } : null;
}
