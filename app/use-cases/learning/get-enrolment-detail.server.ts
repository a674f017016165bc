import type { ActorOf } from '~/domain/actor';
import type { JsonObject } from '~/domain/evidence/canonical-json';
import { verifyChain, type ChainVerdict } from '~/domain/evidence/verify-chain';
import { enrolmentStream } from '~/domain/learning/enrolment-evidence';
import type { Pace } from '~/domain/learning/lateness';
import { withheldKind } from '~/domain/evidence/withheld-kind';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import { forOrganization } from '~/platform/tenancy.server';
import { readLearnerStandings } from '~/records/learning/read-learner-standings.server';
import { courseLearner, type CourseLearner } from '~/records/learning/find-course-learners.server';
import { readErasedRecords } from '~/records/learning/read-erased-records.server';
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

type Followed = {
  versionId: string;
  certificateId: string | null;
  code: string | null;
  /** The lessons done, and when. */
  completions: [string, string][];
};

const recordsFollowed = 5000;
const recordsShown = 50;

/**
 * One learner in one course: each lesson's figures, and the records behind them, whose chain is followed anew each
 * time. Six queries besides what the process remembers. Refuses with `not-allowed` or `not-found`.
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
  const [enrolment] = await queryRaw<Followed>(
    db,
    sql`SELECT e."versionId", c."id" AS "certificateId", c."code",
          (SELECT COALESCE(json_agg(json_build_array(l."lessonId", l."occurredAt")), '[]') FROM "LessonCompletion" l
           WHERE l."organizationId" = e."organizationId" AND l."enrolmentId" = e."id") AS "completions"
        FROM "Enrolment" e
        LEFT JOIN "Certificate" c ON c."organizationId" = e."organizationId" AND c."enrolmentId" = e."id"
        WHERE e."organizationId" = ${organizationId}::uuid AND e."id" = ${enrolmentId}::uuid`,
  );
  if (!enrolment) throw new Refusal('not-found');
  const ofEnrolment = { organizationId, enrolmentId };
  const opened = await db.lessonReading.findMany({
    where: ofEnrolment,
    select: { lessonId: true, openedAt: true, readingMs: true },
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
  const erased = facts.some(({ kind }) => kind === withheldKind)
    ? await readErasedRecords(db, organizationId)
    : undefined;
  const chain = whole ? verifyChain(facts, head ?? { sequence: 0, hash: '' }, erased) : null;
  // PostgreSQL writes instants within JSON with an offset.
  const doneAt = new Map(enrolment.completions.map(([id, at]) => [id, new Date(at)]));
  const readings = new Map(opened.map((one) => [one.lessonId, one]));
  const lessonOf = (payload: JsonObject) => payload.lessonId ?? null;
  const wanted = facts.filter(({ payload }) => !lessonId || lessonOf(payload) === lessonId).reverse();
  const older = before === undefined ? wanted : wanted.filter(({ sequence }) => sequence < before);
  const items = older.slice(0, recordsShown);
  return {
    learner: courseLearner(row),
    certificate: certificateOf(enrolment),
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
    readingMinutes: minutesOf(opened.reduce((total, one) => total + one.readingMs, 0n)),
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

const certificateOf = ({ certificateId, code }: Followed) =>
  certificateId !== null && code !== null ? { id: certificateId, code } : null;

const minutesOf = (ms: bigint) => Math.floor(Number(ms) / 60_000);
