import type { Tx } from '~/platform/tenancy.server';

/** What is being given back of a document and not there yet, in cents: an excess to refund is what lies beyond it. */
export async function readPendingRefunds(tx: Tx, organizationId: string, invoiceId: string): Promise<number> {
  const { _sum } = await tx.refund.aggregate({
    where: { organizationId, invoiceId, status: { in: ['created', 'processing'] } },
    _sum: { cents: true },
  });
  return _sum.cents ?? 0;
}
