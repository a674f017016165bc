import { systemActor } from '~/domain/actor';
import type { Job } from '~/jobs/job.server';
import { retainEvidence } from '~/jobs/retain-evidence.server';
import { logger } from '~/platform/logger.server';
import { getNextPurge } from '~/use-cases/lifecycle/get-next-purge.server';
import { listDuePurges } from '~/use-cases/lifecycle/list-due-purges.server';
import { previewPurge } from '~/use-cases/lifecycle/preview-purge.server';
import { purgeOrganization } from '~/use-cases/lifecycle/purge-organization.server';

/**
 * Purges one organization after the other; one that fails is told and left until the next round, the others go on. A
 * dry run prints the receipts to be.
 */
export const purgeOrganizations: Job['run'] = async ({ now, dryRun }) => {
  const due = await listDuePurges(systemActor, { now });
  if (dryRun) {
    const previews = [];
    for (const organizationId of due) {
      const preview = await previewPurge(systemActor, { organizationId }, { now });
      if (preview) previews.push(preview);
    }
    return { organizationsToPurge: previews.length, receipts: previews };
  }
  const purged: string[] = [];
  const failures: string[] = [];
  let recordsErased = 0;
  for (const organizationId of due) {
    try {
      const done = await purgeOrganization(systemActor, { organizationId }, { now, retain: retainEvidence });
      if (!done) continue;
      purged.push(organizationId);
      recordsErased += done.records;
    } catch (error) {
      logger.error({ organizationId, err: error }, 'purge failed');
      failures.push(organizationId);
    }
  }
  if (failures.length > 0) throw new Error(`not purged yet: ${failures.join(', ')}`);
  return { purged, recordsErased };
};

export const nextPurge = (after: Date) => getNextPurge(systemActor, { after });
