import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { requireFeature } from '~/records/billing/require-feature.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { openSales } from '~/records/sales/open-sale.server';
import { refreshSaleCollection } from '~/records/sales/refresh-sale-collection.server';

/**
 * Takes back a payment that was written down wrongly, once: a negative one names it. A bank's line it came from waits to
 * be matched again; of what one document gave to another both sides are taken back. Refuses with `not-allowed`,
 * `feature-not-in-plan`, `not-found` and `sale-payment-reversed`.
 */
export async function reversePayment(
  actor: ActorOf<'member'>,
  { invoiceId, paymentId }: { invoiceId: string; paymentId: string },
  { now }: { now: Date },
): Promise<{ number: string }> {
  if (!can(actor, 'sales.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId: recordedBy } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    await requireFeature(tx, organizationId, 'client-companies', now);
    const payments = await readSides(tx, organizationId, { invoiceId, paymentId });
    const sales = await openSales(
      tx,
      organizationId,
      payments.map((payment) => payment.invoiceId),
    );
    const already = await tx.salePayment.count({ where: { organizationId, reversesId: paymentId } });
    if (already > 0 || payments[0]?.reversesId) throw new Refusal('sale-payment-reversed');
    await tx.salePayment.createMany({
      data: payments.map(({ id: reversesId, cents, ...payment }) => ({
        ...{ organizationId, ...payment, id: createId(), cents: -cents },
        ...{ reversesId, recordedAt: now, recordedBy },
      })),
    });
    const lines = payments.flatMap(({ bankLineId }) => bankLineId ?? []);
    const where = { organizationId, id: { in: lines } };
    await tx.bankLine.updateMany({ where, data: { state: 'open' } });
    for (const { id, timeZone } of sales) await refreshSaleCollection(tx, organizationId, id, timeZone);
    const number = sales[0]?.number ?? '';
    const subject = { kind: 'sale', id: invoiceId, name: number };
    const entry = { action: 'sale.payment-reversed', subject, details: { cents: payments[0]?.cents ?? 0 } };
    await appendAuditEntry(tx, organizationId, actor, entry, now);
    return { number };
  });
}

const fields = {
  ...{ id: true, invoiceId: true, cents: true, method: true, reference: true, bankLineId: true },
  ...{ reversesId: true, receivedOn: true },
} as const;

/** A payment and, where another document gave or took it, the other side of it. Refuses with `not-found`. */
async function readSides(
  tx: Tx,
  organizationId: string,
  { invoiceId, paymentId }: { invoiceId: string; paymentId: string },
) {
  const found = await tx.salePayment.findFirst({
    where: { organizationId, id: paymentId, invoiceId },
    select: { ...fields, recordedAt: true, invoice: { select: { number: true } } },
  });
  if (!found) throw new Refusal('not-found');
  const { recordedAt, invoice, ...payment } = found;
  if (payment.method !== 'offset' || payment.reversesId) return [payment];
  const other = await tx.salePayment.findFirst({
    where: {
      ...{ organizationId, method: 'offset', recordedAt, cents: -payment.cents, reversesId: null },
      ...{ reference: invoice.number, invoice: { number: payment.reference } },
    },
    select: fields,
  });
  return other ? [payment, other] : [payment];
}
