import type { JsonObject } from '~/domain/evidence/canonical-json';
import { genesisHash } from '~/domain/evidence/evidence-hash';
import { withheldKind } from '~/domain/evidence/withheld-kind';
import { tellsOf, withhold, type Outsider } from '~/domain/proof/evidence-lines';
import type { Tx } from '~/platform/tenancy.server';

const recordsAtATime = 2000;

export type ChainHead = { stream: string; records: number; head: string };

/** Where chains end now; those without a record are left out. One query. */
export async function readChainHeads(
  tx: Tx,
  organizationId: string,
  streams: readonly string[],
): Promise<ChainHead[]> {
  const rows = await tx.evidenceStream.findMany({
    where: { organizationId, stream: { in: [...streams] } },
    select: { stream: true, sequence: true, hash: true },
  });
  const heads = new Map(rows.map((row) => [row.stream, row]));
  return streams.flatMap((stream) => {
    const row = heads.get(stream);
    return row && row.sequence > 0 && row.hash !== genesisHash
      ? [{ stream, records: row.sequence, head: row.hash }]
      : [];
  });
}

/**
 * The records of a chain up to its head, as lines of JSON, some thousands at a time: whatever comes later is not of it.
 * What tells of outsiders goes without its content; `told` counts these.
 */
export async function* readChainLines(
  tx: Tx,
  organizationId: string,
  { stream, records }: ChainHead,
  outsiders: readonly Outsider[],
  told: { withheld: number },
): AsyncGenerator<string> {
  const isForeign = tellsOf(outsiders);
  for (let after = 0; after < records;) {
    const rows = await tx.evidenceRecord.findMany({
      where: { organizationId, stream, sequence: { gt: after, lte: records } },
      orderBy: { sequence: 'asc' },
      take: recordsAtATime,
      select: {
        ...{ organizationId: true, stream: true, sequence: true, kind: true, source: true, occurredAt: true },
        ...{ recordedAt: true, payload: true, previousHash: true, hash: true },
      },
    });
    const last = rows.at(-1);
    if (!last) return;
    yield rows
      .map((row) => {
        const record = { ...row, payload: row.payload as JsonObject };
        if (record.kind !== withheldKind && !isForeign(record)) return `${JSON.stringify(record)}\n`;
        told.withheld += 1;
        return `${JSON.stringify(withhold(record))}\n`;
      })
      .join('');
    after = last.sequence;
  }
}

/** Participants of sessions who are not of these enrolments, with all by which a record may tell of them. One query. */
export async function readOutsiders(
  tx: Tx,
  organizationId: string,
  sessionIds: readonly string[],
  enrolmentIds: ReadonlySet<string>,
): Promise<Map<string, Outsider[]>> {
  const rows = await tx.sessionParticipant.findMany({
    where: { organizationId, sessionId: { in: [...sessionIds] } },
    select: {
      ...{ id: true, sessionId: true, enrolmentId: true, membershipId: true },
      membership: { select: { firstName: true, lastName: true } },
    },
  });
  const outsiders = new Map<string, Outsider[]>();
  for (const { id, sessionId, enrolmentId, membershipId, membership } of rows) {
    if (enrolmentIds.has(enrolmentId)) continue;
    const name = `${membership.firstName} ${membership.lastName}`.trim();
    const known = outsiders.get(sessionId) ?? [];
    known.push({ ids: [id, enrolmentId, membershipId], name });
    outsiders.set(sessionId, known);
  }
  return outsiders;
}
