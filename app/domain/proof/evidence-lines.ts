import type { EvidenceRecord } from '~/domain/evidence/evidence-hash';
import {
  chainStart,
  followChain,
  type ChainPosition,
  type ChainProblem,
} from '~/domain/evidence/verify-chain';

/** A record whose content is left out, since it tells of people who are not of the file: its hashes still link. */
export type WithheldRecord = Pick<
  EvidenceRecord,
  'organizationId' | 'stream' | 'sequence' | 'previousHash' | 'hash'
> & { withheld: true };

export const withhold = ({
  organizationId,
  stream,
  sequence,
  previousHash,
  hash,
}: EvidenceRecord): WithheldRecord => ({
  ...{ organizationId, stream, sequence, previousHash, hash },
  withheld: true,
});

/** Somebody of a session whose order is another: none of this may stand in a file that others read. */
export type Outsider = { ids: readonly string[]; name: string };

/**
 * Whether a record of a session tells of one of those people: by an id, by their name in a statement, or, where there
 * is such a person at all, as an event that a vendor wrote as it liked.
 */
export function tellsOf(
  outsiders: readonly Outsider[],
): (record: Pick<EvidenceRecord, 'kind' | 'payload'>) => boolean {
  if (outsiders.length === 0) return () => false;
  const marks = outsiders.flatMap(({ ids, name }) => [
    ...ids,
    ...(name.trim() ? [JSON.stringify(name).slice(1, -1)] : []),
  ]);
  return ({ kind, payload }) => {
    if (kind === 'room-event') return true;
    const text = JSON.stringify(payload);
    return marks.some((mark) => text.includes(mark));
  };
}

export type LineProblem = ChainProblem | 'not-readable';

export type ChainWalk = { position: ChainPosition; withheld: number };

export const walkStart: ChainWalk = { position: chainStart, withheld: 0 };

/**
 * Follows one line of a chain as an evidence file holds it. The hash of a withheld record cannot be computed again; that
 * the next one names it is checked all the same, so nothing can be put in its place or left out.
 */
export function followLine(
  { position, withheld }: ChainWalk,
  line: string,
): { follows: true; walk: ChainWalk } | { follows: false; problem: LineProblem } {
  const record = readLine(line);
  if (!record) return { follows: false, problem: 'not-readable' };
  if (!('withheld' in record)) {
    const step = followChain(position, record);
    return step.follows ? { follows: true, walk: { position: step.position, withheld } } : step;
  }
  const { organizationId, stream, sequence, previousHash, hash } = record;
  const foreign =
    position.organizationId !== null &&
    (organizationId !== position.organizationId || stream !== position.stream);
  if (foreign) return { follows: false, problem: 'foreign-record' };
  if (sequence !== position.sequence + 1) return { follows: false, problem: 'sequence-gap' };
  if (previousHash !== position.hash) return { follows: false, problem: 'previous-hash-mismatch' };
  return {
    follows: true,
    walk: { position: { organizationId, stream, sequence, hash }, withheld: withheld + 1 },
  };
}

function readLine(line: string): EvidenceRecord | WithheldRecord | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as EvidenceRecord) : null;
  } catch {
    return null;
  }
}
