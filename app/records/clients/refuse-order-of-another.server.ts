import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';

/** Refuses with `not-found` an order that is not that client's. */
export async function refuseOrderOfAnother(
  tx: Tx,
  organizationId: string,
  clientId: string,
  orderId: string | undefined,
): Promise<void> {
  if (orderId === undefined) return;
  const order = await tx.trainingOrder.findUnique({
    where: { organizationId_id: { organizationId, id: orderId } },
    select: { clientId: true },
  });
  if (order?.clientId !== clientId) throw new Refusal('not-found');
}
