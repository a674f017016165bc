import type { Tx } from '~/platform/tenancy.server';
import { archivedSale } from '~/records/lifecycle/archive-invoice.server';

/** The ids of the documents that an organization issued and that the archive does not hold yet, oldest first (F14). */
export async function findSalesToArchive(tx: Tx, organizationId: string): Promise<string[]> {
  const sales = await tx.saleInvoice.findMany({
    where: { organizationId },
    orderBy: { id: 'asc' },
    select: { id: true, number: true },
  });
  const archived = await tx.archivedDocument.findMany({
    where: { organizationId, kind: archivedSale },
    select: { number: true },
  });
  const known = new Set(archived.map(({ number }) => number));
  return sales.filter(({ number }) => !known.has(number)).map(({ id }) => id);
}
