import { evidenceHash, genesisHash, type EvidenceRecord } from '~/domain/evidence/evidence-hash';

export const sampleKinds = ['enrolled', 'read', 'lesson-completed', 'course-completed'] as const;
export type SampleKind = (typeof sampleKinds)[number];

const facts: readonly { kind: SampleKind; at: string; minutes: number }[] = [
  { kind: 'enrolled', at: '2026-10-12T08:30:00.000Z', minutes: 180 },
  { kind: 'read', at: '2026-10-14T11:47:00.000Z', minutes: 14 },
  { kind: 'lesson-completed', at: '2026-10-14T12:02:00.000Z', minutes: 12 },
  { kind: 'course-completed', at: '2026-11-06T15:20:00.000Z', minutes: 180 },
];

const chain = { organizationId: 'demo', stream: 'enrolment:demo', source: 'player' };

/** A chain as Assidu writes it, with its true fingerprints, for the open pages. */
export const sampleEvidence: readonly EvidenceRecord[] = facts.reduce<EvidenceRecord[]>(
  (records, { kind, at, minutes }) => {
    const record = {
      ...chain,
      sequence: records.length + 1,
      kind,
      occurredAt: at,
      recordedAt: at,
      payload: { minutes },
      previousHash: records.at(-1)?.hash ?? genesisHash,
    };
    return [...records, { ...record, hash: evidenceHash(record) }];
  },
  [],
);
