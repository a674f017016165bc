import type { Contract } from '~/domain/lifecycle/contract';
import { createId } from '~/platform/id.server';
import { executeRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

/** The one row that says how an organization's contract stands. */
export async function writeSubscription(
  tx: Tx,
  organizationId: string,
  { contract, customerId }: { contract: Contract; customerId: string | null },
): Promise<void> {
  await executeRaw(
    tx,
    sql`INSERT INTO "Subscription" ("organizationId", "id", "contract", "customerId")
        VALUES (${organizationId}::uuid, ${createId()}::uuid, ${JSON.stringify(contract)}::jsonb, ${customerId})
        ON CONFLICT ("organizationId") DO UPDATE
          SET "contract" = EXCLUDED."contract", "customerId" = EXCLUDED."customerId"`,
  );
}
