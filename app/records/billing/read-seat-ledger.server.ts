import type { SeatEvent, SeatLedger } from '~/domain/billing/seat-marks';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

type Row = { seats: number; events: (Omit<SeatEvent, 'at'> & { at: string })[] };

/** The seat ledger from an instant on, with how many were registered just before it. */
export async function readSeatLedger(tx: Tx, organizationId: string, since: Date): Promise<SeatLedger> {
  const [row] = await queryRaw<Row>(
    tx,
    sql`SELECT coalesce(sum(CASE WHEN "kind" = 'archived' THEN -1 WHEN "replaces" IS NULL THEN 1 ELSE 0 END)
                          FILTER (WHERE "occurredAt" < ${since}), 0)::int AS "seats",
               coalesce(jsonb_agg(jsonb_build_object('id', "id", 'kind', "kind", 'replaces', "replaces", 'at', "occurredAt")
                                  ORDER BY "occurredAt", "id") FILTER (WHERE "occurredAt" >= ${since}), '[]') AS "events"
        FROM "SeatEvent" WHERE "organizationId" = ${organizationId}::uuid`,
  );
  const events = (row?.events ?? []).map(({ at, ...event }): SeatEvent => ({ ...event, at: new Date(at) }));
  return { opening: row?.seats ?? 0, since, events };
}
