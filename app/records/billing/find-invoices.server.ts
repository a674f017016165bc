import type { InvoiceDocument, InvoiceKind } from '~/domain/billing/invoice';
import type { InvoiceStatus } from '~/domain/billing/invoice-words';
import { joinSql, queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

export type FoundInvoice = {
  id: string;
  number: string;
  kind: InvoiceKind;
  issuedAt: Date;
  currency: string;
  language: string;
  status: InvoiceStatus;
  /** Still to be paid now, in cents; 0 for a credit note. */
  dueCents: number;
  disputedCents: number;
  document: InvoiceDocument;
};

export type InvoiceSearch = {
  ids?: readonly string[];
  kind?: InvoiceKind | undefined;
  /** Any of these. */
  statuses?: readonly InvoiceStatus[] | undefined;
  /** Issued on these days, both included. */
  days?: { from: string; to: string };
  /** Those issued before this one. */
  before?: { instant: Date; id: string } | null;
  order?: 'newest' | 'oldest';
  limit?: number;
};

/** Issued documents with how each stands: credit notes by their refunds, others by their collection. */
export async function findInvoices(
  tx: Tx,
  organizationId: string,
  { ids, kind, statuses, days, before, order = 'newest', limit }: InvoiceSearch,
): Promise<FoundInvoice[]> {
  const conditions = [
    sql`i."organizationId" = ${organizationId}::uuid`,
    ...(ids ? [sql`i."id" = ANY(${[...ids]}::uuid[])`] : []),
    ...(kind ? [sql`i."kind" = ${kind}`] : []),
    ...(statuses ? [sql`${status} = ANY(${[...statuses]}::text[])`] : []),
    ...(days ? [sql`i."issuedOn" BETWEEN ${days.from}::date AND ${days.to}::date`] : []),
    ...(before ? [sql`(i."issuedAt", i."id") < (${before.instant}, ${before.id}::uuid)`] : []),
  ];
  const direction = order === 'newest' ? sql`DESC` : sql`ASC`;
  return queryRaw<FoundInvoice>(
    tx,
    sql`SELECT i."id", i."number", i."kind", i."issuedAt", i."currency", i."language", i."document",
               ${status} AS "status",
               coalesce(c."dueCents", 0) AS "dueCents", coalesce(c."disputedCents", 0) AS "disputedCents"
        FROM "Invoice" i
        LEFT JOIN "InvoiceCollection" c ON c."organizationId" = i."organizationId" AND c."invoiceId" = i."id"
        WHERE ${joinSql(conditions, ' AND ')}
        ORDER BY i."issuedAt" ${direction}, i."id" ${direction}
        ${limit === undefined ? sql`` : sql`LIMIT ${limit}`}`,
  );
}

/** A credit note has no collection of its own: what it gave back was deducted, or is on its way back, or arrived. */
const status = sql`coalesce(c."status", (
  SELECT CASE WHEN bool_and(r."status" = 'succeeded') THEN 'refunded' ELSE 'processing' END
  FROM "Refund" r
  WHERE r."organizationId" = i."organizationId" AND r."creditNoteId" = i."id" AND r."status" <> 'failed'
  HAVING count(*) > 0
), 'deducted')`;
