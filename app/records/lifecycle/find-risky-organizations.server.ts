import type { OrganizationRisk } from '~/domain/lifecycle/operator-inputs';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

const statements = {
  noticed: sql`SELECT DISTINCT "organizationId"::text AS "id" FROM "FormalNotice" WHERE "status" = 'open'`,
  disputed: sql`SELECT DISTINCT "organizationId"::text AS "id" FROM "InvoiceDispute" WHERE "status" = 'open'`,
  linked: sql`SELECT DISTINCT "organizationId"::text AS "id" FROM "AccountLink" WHERE ("kind", "value") IN (
                SELECT "kind", "value" FROM "AccountLink" GROUP BY "kind", "value" HAVING count(*) > 1)`,
};

/** The organizations with an open formal notice, an open dispute, or linked to another account (P14, P16, P18). */
export async function findRiskyOrganizations(
  tx: Tx,
  risk: Exclude<OrganizationRisk, 'late'>,
): Promise<string[]> {
  return (await queryRaw<{ id: string }>(tx, statements[risk])).map(({ id }) => id);
}
