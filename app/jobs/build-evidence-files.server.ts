import { systemActor } from '~/domain/actor';
import { evidenceFileWork, type EvidenceFileKey } from '~/domain/proof/evidence-file';
import { businessNow } from '~/platform/clock.server';
import type { WorkHandler } from '~/platform/job-queue.server';
import { logger } from '~/platform/logger.server';
import { buildEvidenceFile } from '~/use-cases/proof/build-evidence-file.server';
import { failEvidenceFile } from '~/use-cases/proof/fail-evidence-file.server';
import { getEvidenceFileOrder } from '~/use-cases/proof/get-evidence-file-order.server';
import { issueDocuments } from '~/use-cases/proof/issue-documents.server';

/** Makes an evidence file: issues what can be issued, then builds it of what there is. Returns whether it was made. */
export async function makeEvidenceFile(
  key: EvidenceFileKey,
  { now, signal }: { now: Date; signal?: AbortSignal },
): Promise<boolean> {
  const { organizationId } = key;
  const orderId = await getEvidenceFileOrder(systemActor, key);
  if (!orderId) return false;
  await issueDocuments(systemActor, { organizationId, orderId }, { now, signal });
  return buildEvidenceFile(systemActor, key, { now, ...(signal && { signal }) });
}

/** Work of the queue: one file that was asked for. A file that cannot be made is given up, and may be asked for again. */
export const buildEvidenceFiles: WorkHandler = async (given, signal) => {
  const key = evidenceFileWork.parse(given);
  const now = await businessNow();
  try {
    await makeEvidenceFile(key, { now, signal });
  } catch (error) {
    if (signal.aborted) throw error;
    logger.error({ ...key, err: error }, 'evidence file failed');
    await failEvidenceFile(systemActor, key, { now });
  }
};
