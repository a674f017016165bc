import type { InvoiceDocument } from '~/domain/billing/invoice';
import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';
import { lockOrder } from '~/records/funding/lock-order.server';

export type OpenedSale = {
  id: string;
  number: string;
  kind: string;
  orderId: string;
  clientId: string;
  language: string;
  payer: string;
  agreementId: string | null;
  issuedAt: Date;
  document: InvoiceDocument;
  timeZone: string;
  /** Null for an avoir, which nobody pays. */
  collection: {
    status: string;
    openCents: number;
    disputedAt: Date | null;
    disputedCents: number;
    upheldCents: number;
  } | null;
};

/** Locks the order of a document, then reads the document and what is open of it. Refuses with `not-found`. */
export async function openSale(tx: Tx, organizationId: string, invoiceId: string): Promise<OpenedSale> {
  const key = { organizationId_id: { organizationId, id: invoiceId } };
  const found = await tx.saleInvoice.findUnique({ where: key, select: { orderId: true } });
  if (!found) throw new Refusal('not-found');
  const { timeZone } = await lockOrder(tx, organizationId, found.orderId);
  const { document, ...sale } = await tx.saleInvoice.findUniqueOrThrow({
    where: key,
    select: {
      ...{ id: true, number: true, kind: true, orderId: true, clientId: true, language: true },
      ...{ payer: true, agreementId: true, issuedAt: true, document: true },
      collection: {
        select: { status: true, openCents: true, disputedAt: true, disputedCents: true, upheldCents: true },
      },
    },
  });
  return { ...sale, timeZone, document: document as unknown as InvoiceDocument };
}

/**
 * Several documents, their orders locked one after the other in one order: two at once never wait for each other.
 * Refuses as {@link openSale}.
 */
export async function openSales(
  tx: Tx,
  organizationId: string,
  invoiceIds: readonly string[],
): Promise<OpenedSale[]> {
  const rows = await tx.saleInvoice.findMany({
    where: { organizationId, id: { in: [...invoiceIds] } },
    select: { orderId: true },
  });
  for (const orderId of [...new Set(rows.map((row) => row.orderId))].toSorted()) {
    await lockOrder(tx, organizationId, orderId);
  }
  const sales: OpenedSale[] = [];
  for (const id of invoiceIds) sales.push(await openSale(tx, organizationId, id));
  return sales;
}
