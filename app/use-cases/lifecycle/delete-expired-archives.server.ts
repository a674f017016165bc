import { dayIn, dayToDatabase } from '~/domain/calendar';
import type { ActorOf } from '~/domain/actor';
import { removeExport, removeRecovered } from '~/integrations/disk/export-folder.server';
import { removeRetained } from '~/integrations/disk/retained-folder.server';
import { archivedEvidence } from '~/records/proof/retained-evidence.server';
import { acrossOrganizations } from '~/platform/tenancy.server';

const timeZone = 'Europe/Paris';

/**
 * Deletes what was kept for a time that is over (business time): archived documents after their last day, recovered
 * archives and exports after their last instant, but not what a paid recovery is still to be made of. Bytes go before the row says so: killed in between, they are removed
 * again. Returns how many of each; a dry run only counts.
 */
export async function deleteExpiredArchives(
  _actor: ActorOf<'system'>,
  { dryRun }: { dryRun: boolean },
  { now }: { now: Date },
): Promise<{ documents: number; recoveredArchives: number; exports: number }> {
  const database = acrossOrganizations('sweep of archives and exports whose time is over');
  const over = { expiresOn: { lt: dayToDatabase(dayIn(now, timeZone)) } };
  const archives = await database.recoveredArchive.findMany({
    where: { expiresAt: { lte: now }, deletedAt: null },
    select: { id: true },
  });
  const ready = await database.dataExport.findMany({
    where: { expiresAt: { lte: now }, status: 'ready' },
    select: { organizationId: true, id: true },
  });
  const awaited = await database.recoveryRequest.findMany({
    where: { exportId: { in: ready.map(({ id }) => id) }, status: 'paid' },
    select: { exportId: true },
  });
  const exports = ready.filter(({ id }) => !awaited.some(({ exportId }) => exportId === id));
  const counts = { recoveredArchives: archives.length, exports: exports.length };
  if (dryRun) return { documents: await database.archivedDocument.count({ where: over }), ...counts };
  for (const { id } of archives) {
    await removeRecovered(id);
    await database.recoveredArchive.update({ where: { id }, data: { deletedAt: now } });
  }
  for (const { organizationId, id } of exports) {
    await removeExport(organizationId, id);
    await database.dataExport.updateMany({ where: { organizationId, id }, data: { status: 'deleted' } });
  }
  const evidence = await database.archivedDocument.findMany({
    where: { ...over, kind: archivedEvidence },
    select: { id: true },
  });
  for (const { id } of evidence) await removeRetained(id);
  return { documents: (await database.archivedDocument.deleteMany({ where: over })).count, ...counts };
}
