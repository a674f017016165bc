import { lockAuthoring } from '~/platform/locks.server';
import { acrossOrganizations, forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { findUsedFiles } from '~/records/courses/find-used-files.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';

const day = 24 * 60 * 60_000;
const keptDays = 7;
const changesAtOnce = 5000;

type File = { id: string; store: string; storeKey: string; unusedSince: Date | null };
type Counts = { filesUnused: number; filesDeleted: number };

/**
 * Deletes the files that nothing has shown for more than 7 days (business time): no draft, published version, cover
 * or logo. Each sweep notes since when a file is unused, so that one taken out of a text can be put back; bytes are
 * removed by the worker once the row is gone. Returns how many are unused and how many were deleted; a dry run only
 * counts. Twice, or twice at once, it deletes no more.
 */
export async function deleteUnusedFiles(
  { dryRun }: { dryRun: boolean },
  { now }: { now: Date },
): Promise<Counts> {
  const everywhere = acrossOrganizations('sweep of files that nothing shows any more');
  const organizations = await everywhere.storedFile.findMany({
    distinct: ['organizationId'],
    select: { organizationId: true },
    orderBy: { organizationId: 'asc' },
  });
  const counts = { filesUnused: 0, filesDeleted: 0 };
  for (const { organizationId } of organizations) {
    const swept = await sweepOrganization(organizationId, dryRun, now);
    counts.filesUnused += swept.filesUnused;
    counts.filesDeleted += swept.filesDeleted;
  }
  return counts;
}

async function sweepOrganization(organizationId: string, dryRun: boolean, now: Date): Promise<Counts> {
  const database = forOrganization(organizationId);
  const { used, files } = await readFiles(database, organizationId);
  const unused = files.filter(({ id }) => !used.has(id));
  const overdue = unused.filter((file) => isOverdue(file, now));
  if (dryRun) return { filesUnused: unused.length, filesDeleted: overdue.length };

  const note = (noted: File[], unusedSince: Date | null) =>
    noted.length > 0 &&
    database.storedFile.updateMany({
      where: { organizationId, id: { in: noted.slice(0, changesAtOnce).map(({ id }) => id) } },
      data: { unusedSince },
    });
  await note(
    files.filter(({ id, unusedSince }) => used.has(id) && unusedSince),
    null,
  );
  await note(
    unused.filter(({ unusedSince }) => !unusedSince),
    now,
  );
  if (overdue.length === 0) return { filesUnused: unused.length, filesDeleted: 0 };
  const filesDeleted = await inTransaction(database, (tx) => deleteOverdue(tx, organizationId, now));
  return { filesUnused: unused.length, filesDeleted };
}

/** Looks again once nobody can begin to use a file, then deletes. */
async function deleteOverdue(tx: Tx, organizationId: string, now: Date): Promise<number> {
  await lockAuthoring(tx, organizationId);
  const { used, files } = await readFiles(tx, organizationId);
  const doomed = files.filter((file) => !used.has(file.id) && isOverdue(file, now)).slice(0, changesAtOnce);
  const { count } = await tx.storedFile.deleteMany({
    where: { organizationId, id: { in: doomed.map(({ id }) => id) } },
  });
  const removals = doomed.map(({ id, store, storeKey }) => ({
    ...{ kind: 'work' as const, name: 'remove-stored-file', organizationId },
    ...{ values: { organizationId, store, storeKey }, deliveryKey: `remove-stored-file:${id}` },
  }));
  await appendOutboxMessages(tx, removals);
  return count;
}

async function readFiles(tx: Tx, organizationId: string) {
  const files: File[] = await tx.storedFile.findMany({
    where: { organizationId },
    select: { id: true, store: true, storeKey: true, unusedSince: true },
    orderBy: { id: 'asc' },
  });
  return { files, used: await findUsedFiles(tx, organizationId) };
}

const isOverdue = ({ unusedSince }: File, now: Date) =>
  unusedSince !== null && unusedSince.getTime() < now.getTime() - keptDays * day;
