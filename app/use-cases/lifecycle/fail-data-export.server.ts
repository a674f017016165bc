import type { ActorOf } from '~/domain/actor';
import { removeExport } from '~/integrations/disk/export-folder.server';
import { forOrganization } from '~/platform/tenancy.server';
import {
  readExportProgress,
  saveExportProgress,
  type ExportKey,
} from '~/records/lifecycle/export-state.server';

const mostFailures = 5;

/**
 * Counts a failure of an export; after five it is given up, and its files go. Returns whether it is to be tried again.
 */
export async function failDataExport(
  _actor: ActorOf<'system'>,
  at: ExportKey,
  { now }: { now: Date },
): Promise<boolean> {
  const { organizationId, exportId } = at;
  const database = forOrganization(organizationId);
  const progress = await readExportProgress(database, at);
  if (!progress) return false;
  const failures = progress.failures + 1;
  if (failures < mostFailures) {
    await saveExportProgress(database, at, { ...progress, failures });
    return true;
  }
  await database.dataExport.updateMany({
    where: { organizationId, id: exportId },
    data: { status: 'failed', error: 'failed', finishedAt: now, expiresAt: now },
  });
  await removeExport(organizationId, exportId);
  return false;
}
