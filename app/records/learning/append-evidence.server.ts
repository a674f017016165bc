import { evidenceHash, genesisHash } from '~/domain/evidence/evidence-hash';
import type { JsonObject } from '~/domain/evidence/canonical-json';
import { createId } from '~/platform/id.server';
import { lockEvidenceStream } from '~/platform/locks.server';
import { executeRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

export type EvidenceEntry = {
  /** `enrolment:<id>` or `session:<id>` */
  stream: string;
  kind: string;
  source: string;
  occurredAt: Date;
  payload: JsonObject;
  /** Identifies a retried event: the second one of a stream adds nothing. */
  eventKey?: string;
};

export type AppendedEvidence = { id: string; sequence: number; hash: string; appended: boolean };

/**
 * Appends one record to its chain; the head's row stays locked to the end of the transaction, so that records of
 * one stream follow one another. An `eventKey` already there returns that record and appends nothing.
 */
export async function appendEvidence(
  tx: Tx,
  organizationId: string,
  entry: EvidenceEntry,
  now: Date,
): Promise<AppendedEvidence> {
  const { stream, eventKey = null, ...facts } = entry;
  const head = await lockEvidenceStream(tx, organizationId, stream, genesisHash);
  if (eventKey) {
    const known = await tx.evidenceRecord.findFirst({
      where: { organizationId, stream, eventKey },
      select: { id: true, sequence: true, hash: true },
    });
    if (known) return { ...known, appended: false };
  }
  const sequence = head.sequence + 1;
  const record = { organizationId, stream, sequence, ...facts, recordedAt: now, previousHash: head.hash };
  const hash = evidenceHash(record);
  const id = createId();
  // One statement for the record and the head that names it: learners wait for it.
  await executeRaw(
    tx,
    sql`WITH "appended" AS (
          INSERT INTO "EvidenceRecord" ("organizationId", "id", "stream", "sequence", "kind", "source", "occurredAt", "recordedAt", "payload", "previousHash", "hash", "eventKey")
          VALUES (${organizationId}::uuid, ${id}::uuid, ${stream}, ${sequence}, ${record.kind}, ${record.source}, ${record.occurredAt}::timestamptz, ${now}::timestamptz,
            ${JSON.stringify(record.payload)}::jsonb, ${head.hash}, ${hash}, ${eventKey})
        )
        UPDATE "EvidenceStream" SET "sequence" = ${sequence}, "hash" = ${hash}
        WHERE "organizationId" = ${organizationId}::uuid AND "stream" = ${stream}`,
  );
  return { id, sequence, hash, appended: true };
}
