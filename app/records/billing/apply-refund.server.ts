import type { Refund } from '~/domain/billing/payment';
import type { Tx } from '~/platform/tenancy.server';
import { appendInvoiceEvent } from '~/records/billing/read-invoice-events.server';
import { refreshCollection } from '~/records/billing/refresh-collection.server';
import type { OpenedContract } from '~/records/lifecycle/read-contract.server';

/** Writes how a refund stands at the vendor. One that fails after it had succeeded leaves the money to be given back. */
export async function applyRefund(tx: Tx, opened: OpenedContract, refund: Refund, now: Date): Promise<void> {
  const { organizationId } = opened;
  const known = await tx.refund.findFirst({
    where: { organizationId, vendorId: refund.id },
    select: { id: true, invoiceId: true, cents: true },
  });
  if (!known) return;
  const status = statusOf(refund.status);
  await tx.refund.update({
    where: { organizationId_id: { organizationId, id: known.id } },
    data: { status, resolvedAt: status === 'processing' ? null : now },
    select: { id: true },
  });
  const { invoiceId, cents } = known;
  if (status === 'succeeded') {
    const event = { invoiceId, key: `refunded:${known.id}`, kind: 'refunded' as const, cents };
    await appendInvoiceEvent(tx, organizationId, event, { at: now, now });
  }
  if (status === 'failed') {
    const event = { invoiceId, key: `refund-failed:${known.id}`, kind: 'refunded' as const, cents: -cents };
    const given = await tx.invoiceEvent.count({ where: { organizationId, key: `refunded:${known.id}` } });
    if (given > 0) await appendInvoiceEvent(tx, organizationId, event, { at: now, now });
  }
  await refreshCollection(tx, opened, invoiceId);
}

function statusOf(status: Refund['status']): 'processing' | 'succeeded' | 'failed' {
  if (status === 'succeeded') return 'succeeded';
  return status === 'failed' || status === 'canceled' ? 'failed' : 'processing';
}
