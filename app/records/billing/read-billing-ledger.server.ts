import type { InvoicedLine } from '~/domain/billing/invoice-draft';
import type { LedgerSoFar } from '~/domain/billing/seat-quote';
import { addDays, dayToDatabase, startOfDay, type IsoDay } from '~/domain/calendar';
import type { Contract } from '~/domain/lifecycle/contract';
import type { Tx } from '~/platform/tenancy.server';
import { readSeatLedger } from '~/records/billing/read-seat-ledger.server';

/**
 * What a draft is made from: seats from the current period's first day on, and what issued documents bear since. On
 * Test and Free, the seats of now.
 */
export async function readBillingLedger(
  tx: Tx,
  organizationId: string,
  { period, timeZone }: Contract,
  now: Date,
): Promise<LedgerSoFar> {
  const since = period ? startOfDay(period.from, timeZone) : now;
  const seats = await readSeatLedger(tx, organizationId, since);
  return { seats, invoiced: period ? await readInvoicedLines(tx, organizationId, period.from) : [] };
}

/** The lines of documents issued from a day on; the day before counts too, for other time zones. */
export async function readInvoicedLines(
  tx: Tx,
  organizationId: string,
  since: IsoDay,
): Promise<InvoicedLine[]> {
  const rows = await tx.invoiceLine.findMany({
    where: {
      organizationId,
      invoice: { organizationId, issuedOn: { gte: dayToDatabase(addDays(since, -1)) } },
    },
    orderBy: [{ invoiceId: 'asc' }, { position: 'asc' }],
    select: {
      ...{ key: true, excludingVat: true, invoiceId: true },
      invoice: { select: { creditsId: true } },
    },
  });
  return rows.map(({ key, excludingVat, invoiceId, invoice }) => {
    return { key, cents: excludingVat, invoiceId: invoice.creditsId ?? invoiceId };
  });
}
