import type { Purge } from '~/platform/generated/client';
import type { PurgeCause } from '~/domain/lifecycle/purge-decision';
import type { PurgeCounts, PurgeReceipt } from '~/domain/lifecycle/purge-receipt';

export type PurgeLine = {
  id: string;
  /** The name is empty for a natural person. */
  organization: { id: string; name: string };
  cause: PurgeCause;
  status: 'running' | 'done';
  /** Rows erased so far. */
  records: number;
  startedAt: string;
  finishedAt: string | null;
  receipt: PurgeReceipt | null;
  receiptHash: string | null;
};

export function purgeLine(row: Purge): PurgeLine {
  const { rows } = row.counts as unknown as PurgeCounts;
  return {
    id: row.id,
    organization: { id: row.organizationId, name: row.organizationName },
    cause: row.cause as PurgeCause,
    status: row.status as PurgeLine['status'],
    records: Object.values(rows).reduce((sum, count) => sum + count, 0),
    startedAt: row.startedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    receipt: row.receipt as PurgeReceipt | null,
    receiptHash: row.receiptHash,
  };
}
