import type { ActorOf } from '~/domain/actor';
import { listEvidenceBefore, removeEvidenceLeft } from '~/integrations/disk/evidence-folder.server';
import { forOrganization } from '~/platform/tenancy.server';

const dayMs = 24 * 60 * 60_000;

/**
 * Removes from our disk what a process killed as it made an evidence file leaves behind: parts and archives older than a
 * day that no row names. `at` is real time, as the age of a file is; folders of organizations that this database does not
 * know are left alone, lest a wrong database empty them. Returns how many; a dry run only counts.
 */
export async function removeLeftoverEvidence(
  _actor: ActorOf<'system'>,
  { dryRun }: { dryRun: boolean },
  { at }: { at: Date },
): Promise<{ evidenceUnfinished: number }> {
  let evidenceUnfinished = 0;
  for (const [organizationId, old] of await listEvidenceBefore(new Date(at.getTime() - dayMs))) {
    const organization = await forOrganization(organizationId).organization.findUnique({
      where: { id: organizationId },
      select: { id: true },
    });
    if (!organization) continue;
    const rows = await forOrganization(organizationId).evidenceFile.findMany({
      where: { organizationId, storeKey: { in: old } },
      select: { storeKey: true },
    });
    const named = new Set(rows.map(({ storeKey }) => storeKey));
    const left = old.filter((name) => !named.has(name));
    evidenceUnfinished += left.length;
    if (!dryRun) for (const name of left) await removeEvidenceLeft(name);
  }
  return { evidenceUnfinished };
}
