import { chainStart, followChain, verifyChainEnd, type ChainProblem } from '~/domain/evidence/verify-chain';
import type { EvidenceRecord } from '~/domain/evidence/evidence-hash';
import { acrossOrganizations } from '~/platform/tenancy.server';

export type BrokenRecord = {
  organizationId: string;
  stream: string;
  sequence: number;
  problem: ChainProblem;
};
export type EvidenceVerdict = { streams: number; records: number; broken: BrokenRecord | null };

const streamsAtOnce = 200;
const recordsAtOnce = 1000;

/**
 * Follows every chain of every organization, or of one, from its first record to its known head, in pages, and names
 * the first record that breaks one. Changes nothing.
 */
export async function verifyEvidenceChains({
  organizationId,
}: {
  now: Date;
  organizationId?: string;
}): Promise<EvidenceVerdict> {
  const database = acrossOrganizations('verification of every evidence chain');
  const verdict: EvidenceVerdict = { streams: 0, records: 0, broken: null };
  let after: { organizationId: string; stream: string } | null = null;
  for (;;) {
    const heads: { organizationId: string; stream: string; sequence: number; hash: string }[] =
      await database.evidenceStream.findMany({
        where: organizationId ? { organizationId } : {},
        orderBy: [{ organizationId: 'asc' }, { stream: 'asc' }],
        take: streamsAtOnce,
        ...(after ? { cursor: { organizationId_stream: after }, skip: 1 } : {}),
      });
    for (const head of heads) {
      const broken = await verifyStream(database, head, verdict);
      verdict.streams += 1;
      if (broken)
        return {
          ...verdict,
          broken: { organizationId: head.organizationId, stream: head.stream, ...broken },
        };
    }
    const last = heads.at(-1);
    if (!last || heads.length < streamsAtOnce) return verdict;
    after = { organizationId: last.organizationId, stream: last.stream };
  }
}

type Head = { organizationId: string; stream: string; sequence: number; hash: string };

async function verifyStream(
  database: ReturnType<typeof acrossOrganizations>,
  head: Head,
  verdict: EvidenceVerdict,
): Promise<{ sequence: number; problem: ChainProblem } | null> {
  const { organizationId, stream } = head;
  let position = chainStart;
  for (;;) {
    const records = await database.evidenceRecord.findMany({
      where: { organizationId, stream, sequence: { gt: position.sequence, lte: head.sequence } },
      orderBy: { sequence: 'asc' },
      take: recordsAtOnce,
    });
    for (const record of records) {
      const step = followChain(position, record as unknown as EvidenceRecord);
      if (!step.follows) return { sequence: record.sequence, problem: step.problem };
      position = step.position;
      verdict.records += 1;
    }
    if (records.length < recordsAtOnce) break;
  }
  const end = verifyChainEnd(position, head);
  return end.intact ? null : { sequence: end.sequence, problem: end.problem };
}
