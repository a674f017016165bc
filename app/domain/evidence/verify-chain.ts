import { evidenceHash, genesisHash, type EvidenceRecord } from '~/domain/evidence/evidence-hash';
import { withheldKind } from '~/domain/evidence/withheld-kind';

export type ChainProblem =
  /** A record is missing, repeated or out of place: its number does not follow the one before. */
  | 'sequence-gap'
  /** It names as the one before it another record than the one that is there. */
  | 'previous-hash-mismatch'
  /** What it states is not what was hashed. */
  | 'content-changed'
  /** It belongs to another organization or stream. */
  | 'foreign-record'
  /** The last records that were known to be there are gone, or others stand in their place. */
  | 'end-missing';

/** Where a chain has been followed to: pass it back to {@link followChain} with the next record. */
export type ChainPosition = {
  organizationId: string | null;
  stream: string | null;
  sequence: number;
  hash: string;
};

export type ChainHead = { sequence: number; hash: string };

export type ChainVerdict =
  | { intact: true; count: number; lastHash: string }
  | { intact: false; sequence: number; problem: ChainProblem };

export const chainStart: ChainPosition = {
  organizationId: null,
  stream: null,
  sequence: 0,
  hash: genesisHash,
};

/**
 * Checks one record against the position reached so far; a caller that pages through a long chain keeps nothing but
 * the position. Returns the next position, or what is wrong with this record. The content of a record that was erased
 * cannot be computed again: it follows where `erased` says that it was, and its hash still has to link.
 */
export function followChain(
  position: ChainPosition,
  record: EvidenceRecord,
  erased: (record: EvidenceRecord) => boolean = () => false,
): { follows: true; position: ChainPosition } | { follows: false; problem: ChainProblem } {
  const { organizationId, stream, sequence, previousHash, hash } = record;
  if (
    (position.organizationId !== null && organizationId !== position.organizationId) ||
    (position.stream !== null && stream !== position.stream)
  ) {
    return { follows: false, problem: 'foreign-record' };
  }
  if (sequence !== position.sequence + 1) return { follows: false, problem: 'sequence-gap' };
  if (previousHash !== position.hash) return { follows: false, problem: 'previous-hash-mismatch' };
  const gone = record.kind === withheldKind && erased(record);
  if (!gone && recomputed(record) !== hash) return { follows: false, problem: 'content-changed' };
  return { follows: true, position: { organizationId, stream, sequence, hash } };
}

/**
 * Follows the records of one stream, in order, and names the first that breaks the chain. Records cut off at the end
 * leave a chain that holds together: give the `head` known from elsewhere to find that too.
 */
export function verifyChain(
  records: Iterable<EvidenceRecord>,
  head?: ChainHead,
  erased?: (record: EvidenceRecord) => boolean,
): ChainVerdict {
  let position = chainStart;
  for (const record of records) {
    const step = followChain(position, record, erased);
    if (!step.follows) return { intact: false, sequence: record.sequence, problem: step.problem };
    position = step.position;
  }
  return verifyChainEnd(position, head);
}

/** The last word on a chain followed step by step: whether it reaches the head known from elsewhere. */
export function verifyChainEnd(position: ChainPosition, head?: ChainHead): ChainVerdict {
  if (head && (head.sequence !== position.sequence || head.hash !== position.hash)) {
    return {
      intact: false,
      sequence: Math.min(position.sequence + 1, head.sequence),
      problem: 'end-missing',
    };
  }
  return { intact: true, count: position.sequence, lastHash: position.hash };
}

function recomputed(record: EvidenceRecord): string | null {
  try {
    return evidenceHash(record);
  } catch {
    // Facts that cannot even be written canonically were not what was hashed.
    return null;
  }
}
