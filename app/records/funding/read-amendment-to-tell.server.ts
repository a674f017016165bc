import { amendmentToTell, type AmendmentToTell } from '~/domain/funding/amendment-to-tell';
import { orderStream } from '~/domain/funding/order-evidence';
import type { Tx } from '~/platform/tenancy.server';

/** The amendment of an order that the OPCO is to be told of and was not yet (K32); null where there is none. */
export async function readAmendmentToTell(
  tx: Tx,
  organizationId: string,
  orderId: string,
): Promise<AmendmentToTell | null> {
  const records = await tx.evidenceRecord.findMany({
    where: {
      ...{ organizationId, stream: orderStream(orderId) },
      kind: { in: ['amended', 'opco-told-amendment'] },
    },
    orderBy: { sequence: 'asc' },
    select: { kind: true, payload: true },
  });
  return amendmentToTell(records);
}
