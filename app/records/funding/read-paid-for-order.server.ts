import type { Tx } from '~/platform/tenancy.server';

/**
 * What the client has paid for an order's training and expenses and was not given back, in cents with VAT: all of it
 * comes back where the order is cancelled. Indemnities and what is due for a delay are apart (F1). One query.
 */
export async function readPaidForOrder(tx: Tx, organizationId: string, orderId: string): Promise<number> {
  const { _sum } = await tx.salePayment.aggregate({
    where: {
      organizationId,
      invoice: { orderId, payer: 'client', purpose: { notIn: ['compensation', 'late-payment'] } },
    },
    _sum: { cents: true },
  });
  return Math.max(0, _sum.cents ?? 0);
}
