import type { ActorOf } from '~/domain/actor';
import type { EvidenceFileKey } from '~/domain/proof/evidence-file';
import { forOrganization } from '~/platform/tenancy.server';
import { readUnfinishedFile } from '~/records/proof/evidence-files.server';

/** Of which order an evidence file is to be built; null once there is nothing left to do. */
export async function getEvidenceFileOrder(
  _actor: ActorOf<'system'>,
  key: EvidenceFileKey,
): Promise<string | null> {
  const wanted = await readUnfinishedFile(forOrganization(key.organizationId), key);
  return wanted?.orderId ?? null;
}
