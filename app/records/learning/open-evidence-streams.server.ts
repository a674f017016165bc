import type { JsonObject } from '~/domain/evidence/canonical-json';
import { evidenceHash, genesisHash } from '~/domain/evidence/evidence-hash';
import { createId } from '~/platform/id.server';
import type { Tx } from '~/platform/tenancy.server';

export type FirstEvidence = { stream: string; kind: string; source: string; payload: JsonObject };

/** Writes the first record of many chains at once: each stream must be one that nobody else can know yet. */
export async function openEvidenceStreams(
  tx: Tx,
  organizationId: string,
  entries: readonly FirstEvidence[],
  now: Date,
): Promise<void> {
  const records = entries.map((entry) => {
    const facts = {
      organizationId,
      sequence: 1,
      ...entry,
      occurredAt: now,
      recordedAt: now,
      previousHash: genesisHash,
    };
    return { ...facts, id: createId(), hash: evidenceHash(facts) };
  });
  await tx.evidenceStream.createMany({
    data: records.map(({ stream, sequence, hash }) => ({ organizationId, stream, sequence, hash })),
  });
  await tx.evidenceRecord.createMany({ data: records });
}
