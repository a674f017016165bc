import type { EvidenceFileKey } from '~/domain/proof/evidence-file';
import type { Manifest } from '~/domain/proof/manifest';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import type { Tx } from '~/platform/tenancy.server';
import type { OutboxEntry } from '~/records/lifecycle/append-outbox-messages.server';

const unfinished = { in: ['queued', 'running'] };

/** Writes that an evidence file is wanted; nothing is made of it yet. */
export async function openEvidenceFile(
  tx: Tx,
  organizationId: string,
  of: { orderId: string; participantId: string | null; requestedBy: string | null },
  now: Date,
): Promise<string> {
  const id = createId();
  await tx.evidenceFile.create({
    data: { organizationId, id, ...of, status: 'queued', createdAt: now },
    select: { id: true },
  });
  return id;
}

/** Hands an evidence file to the queue; the same time twice is once. */
export function evidenceFileOutbox(
  { organizationId, evidenceFileId }: EvidenceFileKey,
  time = '',
): OutboxEntry {
  const values = { organizationId, evidenceFileId };
  const deliveryKey = ['build-evidence-files', evidenceFileId, time].filter(Boolean).join(':');
  return { kind: 'work', name: 'build-evidence-files', organizationId, values, deliveryKey };
}

/** The evidence file that a run is to build; null once it is ready, failed or purged. */
export function readUnfinishedFile(tx: Tx, { organizationId, evidenceFileId }: EvidenceFileKey) {
  return tx.evidenceFile.findFirst({
    where: { organizationId, id: evidenceFileId, status: unfinished },
    select: { orderId: true, participantId: true, createdAt: true },
  });
}

/** Tells how far a run is; of two runs at once the further one is told. */
async function tellEvidenceProgress(
  tx: Tx,
  { organizationId, evidenceFileId }: EvidenceFileKey,
  { done, total }: { done: number; total: number },
): Promise<void> {
  await tx.evidenceFile.updateMany({
    where: { organizationId, id: evidenceFileId, status: unfinished },
    data: { status: 'running', progress: done, total },
  });
}

const tellEveryMs = 500;

/** Tells now and then how far a run is, of so many parts; throws where the run is to stop. */
export function progressTeller(tx: Tx, key: EvidenceFileKey, total: number, signal?: AbortSignal) {
  let told = performance.now();
  return async (done: number): Promise<void> => {
    signal?.throwIfAborted();
    if (performance.now() - told < tellEveryMs) return;
    told = performance.now();
    await tellEvidenceProgress(tx, key, { done: Math.min(done, total - 1), total });
  };
}

/** Makes what a run built the file, once: false where another run was first, or nobody wants it any more. */
export async function finishEvidenceFile(
  tx: Tx,
  { organizationId, evidenceFileId }: EvidenceFileKey,
  built: {
    storeKey: string;
    fileName: string;
    bytes: number;
    sha256: string;
    manifest: Manifest;
    total: number;
  },
  now: Date,
): Promise<boolean> {
  const { manifest, bytes, total, ...rest } = built;
  const { count } = await tx.evidenceFile.updateMany({
    where: { organizationId, id: evidenceFileId, status: unfinished },
    data: {
      ...{
        ...rest,
        bytes: BigInt(bytes),
        status: 'ready',
        progress: total,
        total,
        error: null,
        finishedAt: now,
      },
      ...{ manifest: toJson(manifest), missing: toJson(manifest.missing) },
    },
  });
  return count === 1;
}

/** Marks that a file which nobody makes was handed out once more: false where it was already, or is wanted no more. */
export async function markTakenUp(
  tx: Tx,
  { organizationId, evidenceFileId }: EvidenceFileKey,
): Promise<boolean> {
  const { count } = await tx.evidenceFile.updateMany({
    where: { organizationId, id: evidenceFileId, status: unfinished, error: null },
    data: { error: 'taken-up' },
  });
  return count === 1;
}

/** Gives a file up: asked for again it is made anew. */
export async function failEvidenceFile(
  tx: Tx,
  { organizationId, evidenceFileId }: EvidenceFileKey,
  now: Date,
): Promise<void> {
  await tx.evidenceFile.updateMany({
    where: { organizationId, id: evidenceFileId, status: unfinished },
    data: { status: 'failed', error: 'failed', finishedAt: now },
  });
}
