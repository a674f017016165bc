import type { BillingWorkList } from '~/domain/billing/billing-work';
import type { Prisma } from '~/platform/generated/client';
import { joinSql, queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

export type FoundWork = {
  id: string;
  organizationId: string | null;
  name: string | null;
  invoiceId: string | null;
  number: string | null;
  cents: number | null;
  at: Date;
  note: string | null;
};

type Statement = { columns: Prisma.Sql; from: Prisma.Sql; order: Prisma.Sql };

const dayMs = 86_400_000;
const pending = sql`('created', 'processing', 'requires-action')`;
const invoice = sql`JOIN "Invoice" i ON i."organizationId" = o."id" AND i."id"`;
const tried = sql`JOIN "ContractAgenda" a ON a."organizationId" = o."id"`;

/**
 * The statement of each list. Documents are looked at by the index of those organizations only that owe something or
 * have something under way, as their state and the agenda tell.
 */
function statementOf(list: BillingWorkList, now: Date): Statement {
  switch (list) {
    case 'due':
      return {
        columns: sql`o."id", NULL AS "invoiceId", NULL AS "number", NULL::int AS "cents", a."billAt" AS "at", o."plan" AS "note"`,
        from: sql`"Organization" o ${tried} WHERE a."billAt" <= ${new Date(now.getTime() + 7 * dayMs)}`,
        order: sql`a."billAt", o."id"`,
      };
    case 'overdue':
      return {
        columns: sql`c."invoiceId" AS "id", i."id"::text AS "invoiceId", i."number", c."dueCents" AS "cents",
                     c."firstFailedAt" AS "at", c."failures"::text AS "note"`,
        from: sql`"Organization" o ${tried} JOIN "InvoiceCollection" c ON c."organizationId" = o."id"
                  ${invoice} = c."invoiceId" WHERE c."dueCents" > 0 AND c."firstFailedAt" IS NOT NULL
                  AND (o."state" IN ('past-due', 'suspended', 'ended') OR a."collectAt" IS NOT NULL)`,
        order: sql`c."firstFailedAt", c."invoiceId"`,
      };
    case 'under-way':
      return {
        columns: sql`p."id", p."invoiceId"::text AS "invoiceId", i."number", p."cents", p."createdAt" AS "at", p."status" AS "note"`,
        from: sql`"Organization" o ${tried} JOIN "PaymentAttempt" p ON p."organizationId" = o."id" AND p."status" IN ${pending}
                  LEFT ${invoice} = p."invoiceId" WHERE a."collectAt" IS NOT NULL`,
        order: sql`p."createdAt", p."id"`,
      };
    case 'disputes':
      return {
        columns: sql`d."id", d."invoiceId"::text AS "invoiceId", i."number", d."cents", d."openedAt" AS "at", NULL AS "note"`,
        from: sql`"InvoiceDispute" d JOIN "Organization" o ON o."id" = d."organizationId"
                  ${invoice} = d."invoiceId" WHERE d."status" = 'open'`,
        order: sql`d."openedAt", d."id"`,
      };
    case 'charge-backs':
      return {
        columns: sql`e."id", e."invoiceId"::text AS "invoiceId", i."number", e."cents", e."occurredAt" AS "at",
                     e."payload"->>'reason' AS "note"`,
        from: sql`"Organization" o JOIN "InvoiceCollection" c ON c."organizationId" = o."id" AND c."dueCents" > 0
                  JOIN "InvoiceEvent" e ON e."organizationId" = o."id" AND e."invoiceId" = c."invoiceId"
                   AND e."kind" = 'charged-back' ${invoice} = e."invoiceId"
                  WHERE o."state" IN ('past-due', 'suspended', 'ended')`,
        order: sql`e."occurredAt", e."id"`,
      };
    case 'refunds':
      return {
        columns: sql`r."id", r."invoiceId"::text AS "invoiceId", i."number", r."cents",
                     coalesce(r."resolvedAt", r."createdAt") AS "at", NULL AS "note"`,
        from: sql`"Refund" r JOIN "Organization" o ON o."id" = r."organizationId" ${invoice} = r."invoiceId"
                  WHERE r."status" = 'failed' AND NOT EXISTS (
                    SELECT 1 FROM "Refund" later WHERE later."organizationId" = r."organizationId"
                    AND later."invoiceId" = r."invoiceId" AND later."attemptId" = r."attemptId"
                    AND later."id" > r."id" AND later."status" <> 'failed')`,
        order: sql`r."createdAt", r."id"`,
      };
    case 'webhooks':
      return {
        columns: sql`w."id", NULL AS "invoiceId", w."type" AS "number", NULL::int AS "cents", w."receivedAt" AS "at",
                     w."lastError" AS "note"`,
        from: sql`"WebhookEvent" w LEFT JOIN "Organization" o ON false WHERE w."processedAt" IS NULL`,
        order: sql`w."receivedAt", w."id"`,
      };
  }
}

/** The most urgent of a list. */
export function findBillingWork(
  tx: Tx,
  list: BillingWorkList,
  take: number,
  now: Date,
): Promise<FoundWork[]> {
  const { columns, from, order } = statementOf(list, now);
  return queryRaw<FoundWork>(
    tx,
    sql`SELECT o."id"::text AS "organizationId", o."name", ${columns} FROM ${from} ORDER BY ${order} LIMIT ${take}`,
  );
}

/** How much is in every list. */
export async function countBillingWork(
  tx: Tx,
  lists: readonly BillingWorkList[],
  now: Date,
): Promise<Record<BillingWorkList, number>> {
  const counts = lists.map((list) => sql`(SELECT count(*)::int FROM ${statementOf(list, now).from})`);
  const [row] = await queryRaw<{ counts: number[] }>(tx, sql`SELECT ARRAY[${joinSql(counts)}] AS "counts"`);
  return Object.fromEntries(lists.map((list, index) => [list, row?.counts[index] ?? 0])) as Record<
    BillingWorkList,
    number
  >;
}
