import type { EvidenceRecord } from '~/domain/evidence/evidence-hash';
import { chainStart, followChain, verifyChainEnd, type ChainProblem } from '~/domain/evidence/verify-chain';
import { enrolmentOfStream, enrolmentStream } from '~/domain/learning/enrolment-evidence';
import { beginReplay, figureDifference, replayRecord } from '~/domain/learning/replay-enrolment';
import type { FigureDifference, ReplayedEnrolment, StoredFigures } from '~/domain/learning/replay-enrolment';
import { acrossOrganizations } from '~/platform/tenancy.server';
import { readErasedRecords, type IsErased } from '~/records/learning/read-erased-records.server';
import { readPublishedVersion } from '~/records/learning/read-published-version.server';
import { readStoredFigures } from '~/records/learning/read-stored-figures.server';

export type BrokenRecord = { organizationId: string; stream: string; sequence: number } & (
  | { problem: ChainProblem }
  /** The chain holds together, but a figure kept beside it is not what it says. */
  | { problem: 'figure-differs'; difference: FigureDifference }
);

export type EvidenceVerdict = { streams: number; records: number; broken: BrokenRecord | null };

type Across = ReturnType<typeof acrossOrganizations>;
type Head = { organizationId: string; stream: string; sequence: number; hash: string };

const streamsAtOnce = 200;
const recordsAtOnce = 1000;

/**
 * Follows every chain of every organization, or of one, from its first record to its known head, in pages, computes
 * each enrolment's figures from it anew, and names the first record that breaks a chain or the first figure that does
 * not follow from one. Changes nothing.
 */
export async function verifyEvidenceChains({
  organizationId,
}: {
  now: Date;
  organizationId?: string;
}): Promise<EvidenceVerdict> {
  const database = acrossOrganizations('verification of every evidence chain');
  const verdict: EvidenceVerdict = { streams: 0, records: 0, broken: null };
  const where = organizationId ? { organizationId } : {};
  let after: { organizationId: string; stream: string } | null = null;
  for (;;) {
    const heads: Head[] = await database.evidenceStream.findMany({
      where,
      orderBy: [{ organizationId: 'asc' }, { stream: 'asc' }],
      take: streamsAtOnce,
      ...(after ? { cursor: { organizationId_stream: after }, skip: 1 } : {}),
    });
    const figures = await readStoredFigures(database, heads.map(keyOfHead));
    const organizationIds = [...new Set(heads.map((head) => head.organizationId))];
    const erased = await readErasedRecords(database, { in: organizationIds });
    for (const head of heads) {
      const broken = await verifyStream(
        database,
        head,
        { stored: figures.get(head.stream), erased },
        verdict,
      );
      verdict.streams += 1;
      if (broken) return { ...verdict, broken };
    }
    const last = heads.at(-1);
    if (!last || heads.length < streamsAtOnce) break;
    after = { organizationId: last.organizationId, stream: last.stream };
  }
  return { ...verdict, broken: await firstWithoutChain(database, where) };
}

const keyOfHead = ({ organizationId, stream }: Head) => ({
  organizationId,
  enrolmentId: enrolmentOfStream(stream),
});

async function verifyStream(
  database: Across,
  head: Head,
  { stored: figures, erased }: { stored: StoredFigures | undefined; erased: IsErased },
  verdict: EvidenceVerdict,
): Promise<BrokenRecord | null> {
  const { organizationId, stream } = head;
  const replay = beginReplay();
  let position = chainStart;
  for (;;) {
    const records = await database.evidenceRecord.findMany({
      where: { organizationId, stream, sequence: { gt: position.sequence, lte: head.sequence } },
      orderBy: { sequence: 'asc' },
      take: recordsAtOnce,
    });
    for (const row of records) {
      const record = row as unknown as EvidenceRecord & { id: string; occurredAt: Date };
      const step = followChain(position, record, erased);
      if (!step.follows) return { organizationId, stream, sequence: record.sequence, problem: step.problem };
      position = step.position;
      replayRecord(replay, record);
      verdict.records += 1;
    }
    if (records.length < recordsAtOnce) break;
  }
  const end = verifyChainEnd(position, head);
  if (!end.intact) return { organizationId, stream, sequence: end.sequence, problem: end.problem };
  return figures ? compareFigures(database, head, replay, figures) : null;
}

async function compareFigures(
  database: Across,
  { organizationId, stream, sequence }: Head,
  replay: ReplayedEnrolment,
  figures: StoredFigures,
): Promise<BrokenRecord | null> {
  const version = await readPublishedVersion(database, organizationId, figures.versionId);
  const difference = figureDifference(replay, version.outline, figures);
  if (!difference) return null;
  const said = difference.lessonId ? replay.completions.get(difference.lessonId)?.sequence : undefined;
  return { organizationId, stream, sequence: said ?? sequence, problem: 'figure-differs', difference };
}

/** An enrolment that claims something done without any chain at all. */
async function firstWithoutChain(
  database: Across,
  where: { organizationId?: string },
): Promise<BrokenRecord | null> {
  let after: { organizationId: string; id: string } | null = null;
  for (;;) {
    const rows: { organizationId: string; id: string; lessonsDone: number }[] =
      await database.enrolment.findMany({
        where: { ...where, OR: [{ lessonsDone: { gt: 0 } }, { completedAt: { not: null } }] },
        orderBy: [{ organizationId: 'asc' }, { id: 'asc' }],
        take: recordsAtOnce,
        select: { organizationId: true, id: true, lessonsDone: true },
        ...(after ? { cursor: { organizationId_id: after }, skip: 1 } : {}),
      });
    const streams = rows.map(({ id }) => enrolmentStream(id));
    const heads = await database.evidenceStream.findMany({
      where: {
        organizationId: { in: [...new Set(rows.map((row) => row.organizationId))] },
        stream: { in: streams },
      },
      select: { stream: true },
    });
    const there = new Set(heads.map(({ stream }) => stream));
    const lost = rows.find(({ id }) => !there.has(enrolmentStream(id)));
    if (lost) {
      const { organizationId, id, lessonsDone } = lost;
      return { organizationId, stream: enrolmentStream(id), sequence: 1, ...nothingProves(lessonsDone) };
    }
    const last = rows.at(-1);
    if (!last || rows.length < recordsAtOnce) return null;
    after = { organizationId: last.organizationId, id: last.id };
  }
}

function nothingProves(lessonsDone: number) {
  const difference: FigureDifference = {
    figure: 'lessons-done',
    lessonId: null,
    stored: lessonsDone,
    evidence: 0,
  };
  return { problem: 'figure-differs' as const, difference };
}
