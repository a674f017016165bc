import { systemActor } from '~/domain/actor';
import { makeEvidenceFile } from '~/jobs/build-evidence-files.server';
import { listEvidenceToRetain } from '~/use-cases/proof/list-evidence-to-retain.server';
import { retainEvidenceFile } from '~/use-cases/proof/retain-evidence-file.server';

/**
 * Keeps the evidence of each training that an organization sold, before the organization is erased (F14): its file is made
 * as it stands, one after the other, and moved to the restricted archive. What was retained already is left.
 */
export async function retainEvidence(organizationId: string, now: Date): Promise<void> {
  for (const evidenceFileId of await listEvidenceToRetain(systemActor, { organizationId }, { now })) {
    const key = { organizationId, evidenceFileId };
    await makeEvidenceFile(key, { now });
    await retainEvidenceFile(systemActor, key, { now });
  }
}
