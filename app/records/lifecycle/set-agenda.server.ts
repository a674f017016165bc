import { executeRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

/** When billing, steps and purge of an organization are next due; a step that is due and not taken stays due. */
export async function setAgenda(
  tx: Tx,
  organizationId: string,
  moments: { billAt: Date | null; stepAt: Date | null; purgeAt: Date | null },
  { now, stepsTaken }: { now: Date; stepsTaken: boolean },
): Promise<void> {
  const { billAt, stepAt, purgeAt } = moments;
  await executeRaw(
    tx,
    sql`INSERT INTO "ContractAgenda" AS a ("organizationId", "billAt", "stepAt", "purgeAt")
        VALUES (${organizationId}::uuid, ${billAt}::timestamptz, ${stepAt}::timestamptz, ${purgeAt}::timestamptz)
        ON CONFLICT ("organizationId") DO UPDATE
          SET "billAt" = EXCLUDED."billAt", "purgeAt" = EXCLUDED."purgeAt",
              "stepAt" = CASE WHEN NOT ${stepsTaken} AND a."stepAt" <= ${now}::timestamptz
                              THEN a."stepAt" ELSE EXCLUDED."stepAt" END`,
  );
}

/** Makes sure that the organization is looked at for collection at that instant at the latest. */
export async function collectBy(tx: Tx, organizationId: string, at: Date): Promise<void> {
  await executeRaw(
    tx,
    sql`UPDATE "ContractAgenda" SET "collectAt" = least("collectAt", ${at}::timestamptz)
        WHERE "organizationId" = ${organizationId}::uuid`,
  );
}
