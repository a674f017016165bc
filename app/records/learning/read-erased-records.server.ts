import type { EvidenceRecord } from '~/domain/evidence/evidence-hash';
import type { Tx } from '~/platform/tenancy.server';

export type IsErased = (record: Pick<EvidenceRecord, 'organizationId' | 'stream' | 'sequence'>) => boolean;

/**
 * Which records of chains lost their content at somebody's request (F14), as the receipts of these organizations'
 * erasures name them: no other record may be without content. One query.
 */
export async function readErasedRecords(
  tx: Tx,
  organizationId: string | { in: string[] },
): Promise<IsErased> {
  const erasures = await tx.memberErasure.findMany({
    where: { organizationId },
    select: { organizationId: true, withheld: true },
  });
  const known = new Set(
    erasures.flatMap(({ organizationId: of, withheld }) =>
      Object.entries(withheld as Record<string, number[]>).flatMap(([stream, sequences]) =>
        sequences.map((sequence) => `${of} ${stream} ${sequence}`),
      ),
    ),
  );
  return ({ organizationId: of, stream, sequence }) => known.has(`${of} ${stream} ${sequence}`);
}
