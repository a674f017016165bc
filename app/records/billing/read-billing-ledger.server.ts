import type { InvoicedLine } from '~/domain/billing/invoice-draft';
import type { LedgerSoFar } from '~/domain/billing/seat-quote';
import { addDays, startOfDay, type IsoDay } from '~/domain/calendar';
import type { Contract } from '~/domain/lifecycle/contract';
import { queryRaw, sql } from '~/platform/raw-sql.server';
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
  return queryRaw<InvoicedLine>(
    tx,
    sql`SELECT l."key", l."excludingVat" AS "cents", coalesce(i."creditsId", i."id") AS "invoiceId"
        FROM "InvoiceLine" l
        JOIN "Invoice" i ON i."organizationId" = l."organizationId" AND i."id" = l."invoiceId"
        WHERE l."organizationId" = ${organizationId}::uuid AND i."organizationId" = ${organizationId}::uuid
          AND i."issuedOn" >= ${addDays(since, -1)}::date
        ORDER BY l."invoiceId", l."position"`,
  );
}
