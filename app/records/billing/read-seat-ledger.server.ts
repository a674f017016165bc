import type { SeatEvent, SeatLedger } from '~/domain/billing/seat-marks';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

/** The seat ledger from an instant on, with how many were registered just before it. */
export async function readSeatLedger(tx: Tx, organizationId: string, since: Date): Promise<SeatLedger> {
  const [before] = await queryRaw<{ seats: number }>(
    tx,
    sql`SELECT coalesce(sum(CASE WHEN "kind" = 'archived' THEN -1 WHEN "replaces" IS NULL THEN 1 ELSE 0 END), 0)::int
               AS "seats"
        FROM "SeatEvent" WHERE "organizationId" = ${organizationId}::uuid AND "occurredAt" < ${since}`,
  );
  const rows = await tx.seatEvent.findMany({
    where: { organizationId, occurredAt: { gte: since } },
    orderBy: [{ occurredAt: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, replaces: true, occurredAt: true },
  });
  const events = rows.map(({ id, kind, replaces, occurredAt }): SeatEvent => {
    return { id, kind: kind as SeatEvent['kind'], replaces, at: occurredAt };
  });
  return { opening: before?.seats ?? 0, since, events };
}
