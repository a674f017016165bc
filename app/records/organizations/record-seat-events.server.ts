import { createId } from '~/platform/id.server';
import { insertRows } from '~/platform/insert-rows.server';
import type { Tx } from '~/platform/tenancy.server';

export type SeatChange = {
  membershipId: string;
  kind: 'registered' | 'archived' | 'restored';
  replaces?: string;
};

/** Appends to the seat ledger, from which seats are billed (P09, P10), in the transaction that changes memberships. */
export async function recordSeatEvents(
  tx: Tx,
  organizationId: string,
  changes: readonly SeatChange[],
  now: Date,
): Promise<void> {
  const rows = changes.map(({ membershipId, kind, replaces }) => ({
    organizationId,
    id: createId(),
    membershipId,
    kind,
    replaces: replaces ?? null,
    occurredAt: now,
    recordedAt: now,
  }));
  await insertRows(tx, 'SeatEvent', rows, { organizationId });
}
