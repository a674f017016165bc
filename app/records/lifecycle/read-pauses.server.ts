import type { Pause } from '~/domain/lifecycle/pauses';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

/** The periods of force majeure that operators marked, during which deadlines do not run (P24). */
export function readPauses(tx: Tx): Promise<Pause[]> {
  return queryRaw<Pause>(
    tx,
    sql`SELECT "startsAt" AS "from", "endsAt" AS "to" FROM "ForceMajeure" ORDER BY "startsAt"`,
  );
}
