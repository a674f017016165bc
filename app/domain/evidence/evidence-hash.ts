import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, type JsonObject } from '~/domain/evidence/canonical-json';

/** What an evidence record states, before its hash. `sequence` counts from 1 in its stream. */
export type EvidenceFacts = {
  organizationId: string;
  stream: string;
  sequence: number;
  kind: string;
  source: string;
  occurredAt: Date | string;
  recordedAt: Date | string;
  payload: JsonObject;
  previousHash: string;
};

export type EvidenceRecord = EvidenceFacts & { hash: string };

/** What the first record of a stream names as the one before it. */
export const genesisHash = '0'.repeat(64);

/**
 * The SHA-256, in lower-case hexadecimal, of the canonical JSON (RFC 8785) of exactly the nine facts; instants are
 * written in UTC with milliseconds. Whatever else the object holds (id, hash) is left out. Throws on an instant or
 * payload that has no canonical text.
 */
export function evidenceHash(facts: EvidenceFacts): string {
  const { organizationId, stream, sequence, kind, source, payload, previousHash } = facts;
  const text = canonicalJson({
    organizationId,
    stream,
    sequence,
    kind,
    source,
    occurredAt: instantText(facts.occurredAt),
    recordedAt: instantText(facts.recordedAt),
    payload,
    previousHash,
  });
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** An instant as evidence writes it: `2026-11-02T09:30:00.000Z`, milliseconds always there, nothing finer. */
export function instantText(instant: Date | string): string {
  if (instant instanceof Date) return instant.toISOString();
  const date = new Date(instant);
  if (Number.isNaN(date.getTime()) || date.toISOString() !== instant) {
    throw new TypeError(`evidence: "${instant}" is no UTC instant with milliseconds`);
  }
  return instant;
}
