import type { InvoiceDocument } from '~/domain/billing/invoice';
import { dayFromDatabase } from '~/domain/calendar';
import { lateSaleOf, type LateFacts, type LateSale } from '~/domain/sales/late-sale';
import type { Tx } from '~/platform/tenancy.server';
import type { OpenedSale } from '~/records/sales/open-sale.server';

/** A document as its late payment follows from it (K34). Three queries. */
export async function readLateSale(
  tx: Tx,
  organizationId: string,
  { id, orderId, document, issuedAt, timeZone, collection }: OpenedSale,
): Promise<LateSale> {
  const payments = await tx.salePayment.findMany({
    where: { organizationId, invoiceId: id },
    select: { cents: true, receivedOn: true },
  });
  const avoirs = await tx.saleInvoice.findMany({
    where: { organizationId, creditsId: id },
    select: { includingVat: true, issuedAt: true },
  });
  return lateSaleOf({
    ...{ document, issuedAt, timeZone, avoirs },
    payments: payments.map(({ cents, receivedOn }) => ({ cents, receivedOn: dayFromDatabase(receivedOn) })),
    contest: collection ?? { disputedCents: 0, upheldCents: 0 },
    others: await readLateOthers(tx, organizationId, orderId),
  });
}

/** The documents of late payment of an order, and its avoirs. */
export async function readLateOthers(
  tx: Tx,
  organizationId: string,
  orderId: string,
): Promise<LateFacts['others']> {
  const rows = await tx.saleInvoice.findMany({
    where: { organizationId, orderId, OR: [{ kind: 'late-payment' }, { kind: 'credit-note' }] },
    select: { document: true, creditsId: true },
  });
  return rows.map(({ document, creditsId }) => {
    return { document: document as unknown as InvoiceDocument, isAvoir: creditsId !== null };
  });
}
