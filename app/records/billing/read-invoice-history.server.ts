import type { Attempt, AttemptStatus } from '~/domain/billing/collection';
import type { InvoiceEventKind } from '~/domain/billing/invoice-balance';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

/** Instants within are ISO texts, as the database writes them. */
export type InvoiceHistory = {
  events: { kind: InvoiceEventKind; cents: number; at: string }[];
  attempts: {
    id: string;
    cause: Attempt['cause'];
    status: AttemptStatus;
    cents: number;
    failureCode: string | null;
    createdAt: string;
    resolvedAt: string | null;
    method: { kind: 'card' | 'sepa'; brand: string | null; last4: string } | null;
  }[];
  creditNotes: { id: string; number: string; issuedOn: string; includingVat: number }[];
  refunds: { cents: number; status: 'created' | 'processing' | 'succeeded' | 'failed'; createdAt: string }[];
  disputes: {
    id: string;
    cents: number;
    grounds: string;
    status: 'open' | 'upheld' | 'rejected' | 'withdrawn';
    openedAt: string;
    decidedAt: string | null;
    decision: string | null;
    proof: { id: string; name: string } | null;
  }[];
  nextAttemptAt: Date | null;
  /** Of a credit note: what it corrects. */
  creditsId: string | null;
};

/** Everything that happened to a document, each kind in the order of time, in one statement. */
export async function readInvoiceHistory(
  tx: Tx,
  organizationId: string,
  invoiceId: string,
): Promise<InvoiceHistory | null> {
  const org = sql`${organizationId}::uuid`;
  const [row] = await queryRaw<InvoiceHistory>(
    tx,
    sql`SELECT i."creditsId", c."nextAttemptAt",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', e."kind", 'cents', e."cents", 'at', e."occurredAt")
                                 ORDER BY e."occurredAt", e."id"), '[]')
         FROM "InvoiceEvent" e WHERE e."organizationId" = ${org} AND e."invoiceId" = i."id") AS "events",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a."id", 'cause', a."cause", 'status', a."status",
                'cents', a."cents", 'failureCode', a."failureCode", 'createdAt', a."createdAt", 'resolvedAt', a."resolvedAt",
                'method', CASE WHEN m."id" IS NULL THEN NULL
                          ELSE jsonb_build_object('kind', m."kind", 'brand', m."brand", 'last4', m."last4") END)
                                 ORDER BY a."number"), '[]')
         FROM "PaymentAttempt" a
         LEFT JOIN "PaymentMethod" m ON m."organizationId" = ${org} AND m."id" = a."methodId"
        WHERE a."organizationId" = ${org} AND a."invoiceId" = i."id") AS "attempts",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', n."id", 'number', n."number", 'issuedOn', n."issuedOn",
                'includingVat', n."includingVat") ORDER BY n."issuedAt", n."id"), '[]')
         FROM "Invoice" n WHERE n."organizationId" = ${org} AND n."creditsId" = i."id") AS "creditNotes",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('cents', r."cents", 'status', r."status", 'createdAt', r."createdAt")
                                 ORDER BY r."createdAt", r."id"), '[]')
         FROM "Refund" r WHERE r."organizationId" = ${org}
          AND (r."invoiceId" = i."id" OR r."creditNoteId" = i."id")) AS "refunds",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d."id", 'cents', d."cents", 'grounds', d."grounds",
                'status', d."status", 'openedAt', d."openedAt", 'decidedAt', d."decidedAt", 'decision', d."decision",
                'proof', CASE WHEN f."id" IS NULL THEN NULL
                         ELSE jsonb_build_object('id', f."id", 'name', f."name") END) ORDER BY d."openedAt", d."id"), '[]')
         FROM "InvoiceDispute" d
         LEFT JOIN "StoredFile" f ON f."organizationId" = ${org} AND f."id" = d."proofFileId"
        WHERE d."organizationId" = ${org} AND d."invoiceId" = i."id") AS "disputes"
    FROM "Invoice" i
    LEFT JOIN "InvoiceCollection" c ON c."organizationId" = ${org} AND c."invoiceId" = i."id"
    WHERE i."organizationId" = ${org} AND i."id" = ${invoiceId}::uuid`,
  );
  return row ?? null;
}
