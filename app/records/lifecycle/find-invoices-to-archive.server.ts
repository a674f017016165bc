import type { InvoiceDocument } from '~/domain/billing/invoice';
import type { Tx } from '~/platform/tenancy.server';
import { archivedInvoice } from '~/records/lifecycle/archive-invoice.server';

/** The ids of an organization's issued documents that the archive does not hold yet, oldest first. */
export async function findInvoicesToArchive(tx: Tx, organizationId: string): Promise<string[]> {
  const invoices = await tx.invoice.findMany({
    where: { organizationId },
    orderBy: { id: 'asc' },
    select: { id: true, number: true },
  });
  const archived = await tx.archivedDocument.findMany({
    where: { organizationId, kind: archivedInvoice },
    select: { number: true },
  });
  const known = new Set(archived.map(({ number }) => number));
  return invoices.filter(({ number }) => !known.has(number)).map(({ id }) => id);
}

/** An issued document as it was issued, with the language it was written in. */
export async function readIssuedDocument(
  tx: Tx,
  organizationId: string,
  id: string,
): Promise<{ document: InvoiceDocument; language: string }> {
  const { document, language } = await tx.invoice.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id } },
    select: { document: true, language: true },
  });
  return { document: document as unknown as InvoiceDocument, language };
}
