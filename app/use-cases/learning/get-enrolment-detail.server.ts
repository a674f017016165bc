import type { ActorOf } from '~/domain/actor';
import type { JsonObject } from '~/domain/evidence/canonical-json';
import { verifyChain, type ChainVerdict } from '~/domain/evidence/verify-chain';
import { enrolmentStream } from '~/domain/learning/enrolment-evidence';
import type { Pace } from '~/domain/learning/lateness';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { sql } from '~/platform/raw-sql.server';
import { forOrganization } from '~/platform/tenancy.server';
import { readLearnerStandings } from '~/records/learning/read-learner-standings.server';
import { courseLearner, type CourseLearner } from '~/records/learning/find-course-learners.server';
import { readPublishedVersion } from '~/records/learning/read-published-version.server';

export type EvidenceEntry = {
  id: string;
  sequence: number;
  kind: string;
  source: string;
  occurredAt: string;
  recordedAt: string;
  payload: JsonObject;
  hash: string;
};

export type EnrolmentDetail = {
  learner: CourseLearner & { pace: Pace };
  certificate: { id: string; code: string } | null;
  modules: {
    id: string;
    title: string;
    lessons: {
      id: string;
      title: string;
      minutes: number;
      completedAt: string | null;
      openedAt: string | null;
      readingMinutes: number;
      records: number;
    }[];
  }[];
  readingMinutes: number;
  /** The newest first; of one lesson where asked. */
  evidence: { items: EvidenceEntry[]; total: number; next: number | null };
  /** What following the chain from its first record says; null when it is too long to follow for a page. */
  chain: ChainVerdict | null;
};

const recordsFollowed = 5000;
const recordsShown = 50;

/**
 * One learner in one course: each lesson's figures, and the records behind them, whose chain is followed anew each
 * time. Four queries besides what the process remembers. Refuses with `not-allowed` or `not-found`.
 */
export async function getEnrolmentDetail(
  actor: ActorOf<'member'>,
  { enrolmentId, lessonId, before }: { enrolmentId: string; lessonId?: string; before?: number },
  { now }: { now: Date },
): Promise<EnrolmentDetail> {
  if (!can(actor, 'progress.read') || !can(actor, 'evidence.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const only = { orderBy: sql`s."enrolmentId"`, limit: 1 };
  const [row] = await readLearnerStandings(
    db,
    organizationId,
    now,
    [sql`e."id" = ${enrolmentId}::uuid`],
    only,
  );
  if (!row) throw new Refusal('not-found');
  const enrolment = await db.enrolment.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: enrolmentId } },
    select: {
      versionId: true,
      certificate: { select: { id: true, code: true } },
      completions: { select: { lessonId: true, occurredAt: true } },
      readings: { select: { lessonId: true, openedAt: true, readingMs: true } },
    },
  });
  const version = await readPublishedVersion(db, organizationId, enrolment.versionId);
  const stream = enrolmentStream(enrolmentId);
  const records = await db.evidenceRecord.findMany({
    where: { organizationId, stream },
    orderBy: { sequence: 'asc' },
    take: recordsFollowed,
  });
  const head = await db.evidenceStream.findUnique({
    where: { organizationId_stream: { organizationId, stream } },
    select: { sequence: true, hash: true },
  });
  const facts = records.map((record) => ({ ...record, payload: record.payload as JsonObject }));
  const whole = (head?.sequence ?? 0) <= recordsFollowed;
  const chain = whole ? verifyChain(facts, head ?? { sequence: 0, hash: '' }) : null;
  const doneAt = new Map(enrolment.completions.map((one) => [one.lessonId, one.occurredAt]));
  const readings = new Map(enrolment.readings.map((one) => [one.lessonId, one]));
  const lessonOf = (payload: JsonObject) => payload.lessonId ?? null;
  const wanted = facts.filter(({ payload }) => !lessonId || lessonOf(payload) === lessonId).reverse();
  const older = before === undefined ? wanted : wanted.filter(({ sequence }) => sequence < before);
  const items = older.slice(0, recordsShown);
  return {
    learner: courseLearner(row),
    certificate: enrolment.certificate,
    modules: version.outline.modules.map((module) => ({
      id: module.id,
      title: module.title,
      lessons: module.lessons.map(({ id, title, minutes }) => ({
        id,
        title,
        minutes,
        completedAt: doneAt.get(id)?.toISOString() ?? null,
        openedAt: readings.get(id)?.openedAt.toISOString() ?? null,
        readingMinutes: minutesOf(readings.get(id)?.readingMs ?? 0n),
        records: facts.filter(({ payload }) => lessonOf(payload) === id).length,
      })),
    })),
    readingMinutes: minutesOf(enrolment.readings.reduce((total, one) => total + one.readingMs, 0n)),
    evidence: {
      items: items.map(({ id, sequence, kind, source, occurredAt, recordedAt, payload, hash }) => ({
        ...{ id, sequence, kind, source, payload, hash },
        occurredAt: occurredAt.toISOString(),
        recordedAt: recordedAt.toISOString(),
      })),
      total: wanted.length,
      next: older.length > recordsShown ? (items.at(-1)?.sequence ?? null) : null,
    },
    chain,
  };
}

const minutesOf = (ms: bigint) => Math.floor(Number(ms) / 60_000);
