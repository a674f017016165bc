import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

export const accountMarks = ['refund', 'charge-back', 'suspension', 'formal-notice'] as const;

export type AccountMark = (typeof accountMarks)[number];

/** What in the past of these organizations makes others that are linked to them worth a look (P18). */
export async function readAccountMarks(
  tx: Tx,
  organizationIds: readonly string[],
): Promise<Map<string, AccountMark[]>> {
  if (organizationIds.length === 0) return new Map();
  const rows = await queryRaw<{ organizationId: string; mark: AccountMark }>(
    tx,
    sql`SELECT o."id"::text AS "organizationId", marked."mark" FROM unnest(${[...organizationIds]}::uuid[]) AS o("id"),
        LATERAL (
          SELECT 'refund' AS "mark" WHERE EXISTS (
            SELECT 1 FROM "Refund" WHERE "organizationId" = o."id" AND "status" <> 'failed')
          UNION ALL SELECT 'charge-back' WHERE EXISTS (
            SELECT 1 FROM "InvoiceEvent" WHERE "organizationId" = o."id" AND "kind" = 'charged-back')
          UNION ALL SELECT 'suspension' WHERE EXISTS (
            SELECT 1 FROM "ContractEvent" WHERE "organizationId" = o."id" AND "kind" = 'suspended')
          UNION ALL SELECT 'formal-notice' WHERE EXISTS (
            SELECT 1 FROM "FormalNotice" WHERE "organizationId" = o."id" AND "status" <> 'withdrawn')
        ) AS marked`,
  );
  const marks = new Map<string, AccountMark[]>();
  for (const { organizationId, mark } of rows) {
    marks.set(organizationId, [...(marks.get(organizationId) ?? []), mark]);
  }
  return marks;
}
