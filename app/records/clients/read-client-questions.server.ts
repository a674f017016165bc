import type { Tx } from '~/platform/tenancy.server';

const shown = 100;

export type ClientMessage = {
  id: string;
  orderId: string | null;
  orderNumber: string | null;
  side: 'client' | 'organization';
  authorName: string;
  body: string;
  writtenAt: Date;
  readAt: Date | null;
};

/** What a client's contacts asked and the organization answered, the last hundred, the latest last. */
export async function readClientQuestions(
  tx: Tx,
  organizationId: string,
  clientId: string,
): Promise<ClientMessage[]> {
  const rows = await tx.clientQuestion.findMany({
    where: { organizationId, clientId },
    orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
    take: shown,
    select: {
      ...{ id: true, orderId: true, side: true, authorName: true, body: true, writtenAt: true, readAt: true },
    },
  });
  const orderIds = [...new Set(rows.flatMap(({ orderId }) => orderId ?? []))];
  const orders =
    orderIds.length === 0
      ? []
      : await tx.trainingOrder.findMany({
          where: { organizationId, clientId, id: { in: orderIds } },
          select: { id: true, number: true },
        });
  const numbers = new Map(orders.map(({ id, number }) => [id, number]));
  return rows.reverse().map(({ side, orderId, ...message }) => ({
    ...message,
    orderId,
    orderNumber: orderId ? (numbers.get(orderId) ?? null) : null,
    side: side === 'organization' ? 'organization' : 'client',
  }));
}
