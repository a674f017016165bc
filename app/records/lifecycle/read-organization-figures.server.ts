import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

export type OrganizationFigures = {
  organizationId: string;
  /** Cents ex VAT invoiced in the last 12 months, less what avoirs took back. */
  revenue: number;
  /** Cents with VAT to be paid now, and those of documents that are late. */
  owed: number;
  late: number;
  /** Debits refused of documents still owed. */
  failures: number;
  chargeBacks: number;
  openDisputes: number;
  openNotices: number;
  /** Other accounts that share a SIREN, a payment method or a domain (P18). */
  linked: number;
};

/** What each of these organizations brings, owes and risks: one statement, by indexes that start with them. */
export async function readOrganizationFigures(
  tx: Tx,
  organizationIds: readonly string[],
  since: Date,
): Promise<Map<string, OrganizationFigures>> {
  if (organizationIds.length === 0) return new Map();
  const rows = await queryRaw<OrganizationFigures>(
    tx,
    sql`SELECT o."id"::text AS "organizationId", billed."revenue", owing.*, backs."chargeBacks", open."openDisputes",
               noticed."openNotices", links."linked"
        FROM unnest(${[...organizationIds]}::uuid[]) AS o("id"),
        LATERAL (SELECT coalesce(sum(CASE "kind" WHEN 'credit-note' THEN -"excludingVat" WHEN 'invoice' THEN "excludingVat"
                        ELSE 0 END), 0)::int AS "revenue"
                 FROM "Invoice" WHERE "organizationId" = o."id" AND "issuedAt" >= ${since}) AS billed,
        LATERAL (SELECT coalesce(sum("dueCents"), 0)::int AS "owed",
                        coalesce(sum("dueCents") FILTER (WHERE "firstFailedAt" IS NOT NULL), 0)::int AS "late",
                        coalesce(sum("failures") FILTER (WHERE "dueCents" > 0), 0)::int AS "failures"
                 FROM "InvoiceCollection" WHERE "organizationId" = o."id") AS owing,
        LATERAL (SELECT count(*)::int AS "chargeBacks" FROM "InvoiceEvent"
                 WHERE "organizationId" = o."id" AND "kind" = 'charged-back') AS backs,
        LATERAL (SELECT count(*)::int AS "openDisputes" FROM "InvoiceDispute"
                 WHERE "organizationId" = o."id" AND "status" = 'open') AS open,
        LATERAL (SELECT count(*)::int AS "openNotices" FROM "FormalNotice"
                 WHERE "organizationId" = o."id" AND "status" = 'open') AS noticed,
        LATERAL (SELECT count(DISTINCT other."organizationId")::int AS "linked"
                 FROM "AccountLink" own JOIN "AccountLink" other
                   ON other."kind" = own."kind" AND other."value" = own."value"
                  AND other."organizationId" <> own."organizationId"
                 WHERE own."organizationId" = o."id") AS links`,
  );
  return new Map(rows.map((row) => [row.organizationId, row]));
}
