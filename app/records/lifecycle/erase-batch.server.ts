import { countRows, type PurgeCounts } from '~/domain/lifecycle/purge-receipt';
import { allowErasing } from '~/platform/erase-rows.server';
import { lockPurge } from '~/platform/locks.server';
import { toJson } from '~/platform/json.server';
import type { Tx } from '~/platform/tenancy.server';

export type RunningPurge = { purgeId: string; organizationId: string };

/** What a batch erased: rows by table and, where it did, bytes of files and accounts of people. */
export type Erased = {
  rows?: Readonly<Record<string, number>>;
  files?: number;
  fileBytes?: number;
  people?: { erased: number; kept: number };
  certificates?: number;
};

/**
 * Opens a batch: batches of two workers follow one another, and what is append-only may be deleted, of this
 * organization alone. False when the purge is over.
 */
export async function openEraseBatch(tx: Tx, { purgeId, organizationId }: RunningPurge): Promise<boolean> {
  if (!(await lockPurge(tx, purgeId))) return false;
  const { status } = await tx.purge.findUniqueOrThrow({ where: { id: purgeId }, select: { status: true } });
  if (status !== 'running') return false;
  await allowErasing(tx, organizationId);
  return true;
}

/**
 * Adds what a batch erased to what the purge has erased so far, in the batch's own transaction: killed anywhere, each
 * row is counted once.
 */
export async function recordErased(tx: Tx, purgeId: string, erased: Erased): Promise<PurgeCounts> {
  const { counts, files } = await tx.purge.findUniqueOrThrow({
    where: { id: purgeId },
    select: { counts: true, files: true },
  });
  const before = counts as unknown as PurgeCounts;
  const after = Object.entries(erased.rows ?? {}).reduce(
    (sum, [table, count]) => countRows(sum, table, count),
    {
      ...before,
      fileBytes: before.fileBytes + (erased.fileBytes ?? 0),
      peopleErased: before.peopleErased + (erased.people?.erased ?? 0),
      peopleKept: before.peopleKept + (erased.people?.kept ?? 0),
      certificates: before.certificates + (erased.certificates ?? 0),
    },
  );
  await tx.purge.update({
    where: { id: purgeId },
    data: { counts: toJson(after), files: files + (erased.files ?? 0) },
    select: { id: true },
  });
  return after;
}
