import { removeEvidence } from '~/integrations/disk/evidence-folder.server';
import { removeExports } from '~/integrations/disk/export-folder.server';
import { fileStore } from '~/integrations/files/current-file-store.server';
import { forAccounts } from '~/platform/tenancy.server';

/**
 * Removes what a purged organization has left on our disk: its folder of files with what killed uploads left there, and
 * its exports and evidence files. Its files at a vendor go one by one. Does nothing before the purge is done; repeated, it changes nothing.
 */
export async function removeOrganizationFiles({ purgeId }: { purgeId: string }): Promise<void> {
  const purge = await forAccounts().purge.findUnique({
    where: { id: purgeId },
    select: { organizationId: true, status: true },
  });
  if (purge?.status !== 'done') return;
  await fileStore('disk').leftovers?.removeOrganization(purge.organizationId);
  await removeExports(purge.organizationId);
  await removeEvidence(purge.organizationId);
}
