import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

export type OwedDocument = {
  invoiceId: string;
  number: string;
  status: string;
  dueCents: number;
  disputedCents: number;
  failures: number;
  nextAttemptAt: Date | null;
  /** A debit of it was refused: it holds additions up until it is paid (P11). */
  overdue: boolean;
};

/** What of the issued documents is still to be paid or is contested, the oldest first. */
export async function readOwed(tx: Tx, organizationId: string): Promise<OwedDocument[]> {
  return queryRaw<OwedDocument>(
    tx,
    sql`SELECT c."invoiceId", i."number", c."status", c."dueCents", c."disputedCents", c."failures",
               c."nextAttemptAt", (c."firstFailedAt" IS NOT NULL AND c."dueCents" > 0) AS "overdue"
        FROM "InvoiceCollection" c
        JOIN "Invoice" i ON i."organizationId" = c."organizationId" AND i."id" = c."invoiceId"
        WHERE c."organizationId" = ${organizationId}::uuid
          AND i."organizationId" = ${organizationId}::uuid
          AND c."status" IN ('open', 'processing', 'overdue', 'disputed')
        ORDER BY i."issuedAt", i."id"`,
  );
}
