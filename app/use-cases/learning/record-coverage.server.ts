import type { ActorOf } from '~/domain/actor';
import { ruledLesson, type OutlineLesson } from '~/domain/courses/course-content';
import { believableCoverage, type CoveredUnit } from '~/domain/learning/believable-coverage';
import { joinRanges, rangesLength, rangesOf } from '~/domain/learning/coverage';
import { enrolmentStream, type CoverageEvidence } from '~/domain/learning/enrolment-evidence';
import type { RecordCoverageInput } from '~/domain/learning/inputs';
import { noFacts, ruleVerdict } from '~/domain/learning/lesson-standing';
import { Refusal } from '~/domain/refusal';
import { toJson } from '~/platform/json.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendEnrolmentEvidence } from '~/records/learning/append-enrolment-evidence.server';
import { lockLearner, requireOwnOpen } from '~/records/learning/lock-learner.server';
import { requireUnlocked } from '~/records/learning/read-path-facts.server';
import { readPublishedText, readPublishedVersion } from '~/records/learning/read-published-version.server';
import { settleLesson } from '~/records/learning/settle-lesson.server';

export type RecordedCoverage = {
  recordedAt: Date;
  /** How much has been gone through in all, in the unit of the lesson. */
  covered: number;
  /** When the lesson counted as done; null while it does not. */
  completedAt: Date | null;
};

type Report = Pick<RecordCoverageInput, 'visitId' | 'number'>;

/**
 * Records the parts of a recording that were really played, or the pages of a document that were read, as the player
 * reports them: once however often they are sent, joined with what other tabs and devices told. Where that fulfils the
 * rule, the lesson is done. Refuses with `ranges-invalid` or `period-invalid` (what cannot be), `lesson-not-in-course`,
 * `nothing-to-cover` (a lesson of another kind), and as {@link launchLesson} where the learner may not be there (or was
 * not allowed at the time).
 */
export async function recordCoverage(
  actor: ActorOf<'member'>,
  input: RecordCoverageInput,
  { now }: { now: Date },
): Promise<RecordedCoverage> {
  const { organizationId } = actor;
  const { enrolmentId, lessonId, visitId, number, position } = input;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const enrolment = await lockLearner(tx, organizationId, enrolmentId);
    if (enrolment.membershipId !== actor.membershipId) throw new Refusal('not-found');
    const version = await readPublishedVersion(tx, organizationId, enrolment.versionId);
    const lesson = version.lessons.get(lessonId);
    if (!lesson) throw new Refusal('lesson-not-in-course');
    const told = await toldBefore(tx, organizationId, enrolmentId, input);
    const key = { organizationId, enrolmentId, lessonId };
    const row = await tx.lessonReading.findUnique({
      where: { organizationId_enrolmentId_lessonId: key },
      select: { openedAt: true, lastReadAt: true, coverage: true, covered: true },
    });
    if (told.same) {
      const done = await tx.lessonCompletion.findUnique({
        where: { organizationId_enrolmentId_lessonId: key },
        select: { recordedAt: true },
      });
      return { recordedAt: now, covered: row?.covered ?? 0, completedAt: done?.recordedAt ?? null };
    }
    const { unit, length } = await coverable(tx, organizationId, version.id, lesson);
    const { since } = told;
    const decision = believableCoverage(input, {
      ...{ unit, length, since, now, notBefore: enrolment.enrolledAt },
    });
    if (!decision.allowed) throw new Refusal(decision.reason);
    const { period, ranges, lagMs } = decision;
    requireOwnOpen(enrolment, actor.membershipId, period.to);
    await requireUnlocked(tx, organizationId, enrolment, lessonId, now);
    const [from, to] = [period.from.toISOString(), period.to.toISOString()];
    await appendEnrolmentEvidence(
      tx,
      organizationId,
      enrolmentId,
      {
        kind: unit === 'pages' ? 'pages-read' : 'played',
        payload: { lessonId, title: lesson.title, ranges, length, from, to, visitId, number, lagMs },
        source: 'player',
        occurredAt: period.to,
        eventKey: eventKey(input),
      },
      now,
    );
    const coverage = joinRanges([...rangesOf(row?.coverage), ...ranges]);
    const covered = rangesLength(coverage);
    const standing = {
      openedAt: row && row.openedAt < period.from ? row.openedAt : period.from,
      lastReadAt: row && row.lastReadAt > period.to ? row.lastReadAt : period.to,
      ...{ coverage: toJson(coverage), covered, position },
    };
    await tx.lessonReading.upsert({
      where: { organizationId_enrolmentId_lessonId: key },
      create: { ...key, ...standing },
      update: standing,
      select: { lessonId: true },
    });
    const startedAt = enrolment.startedAt ?? period.from;
    await tx.enrolment.update({
      where: { organizationId_id: { organizationId, id: enrolmentId } },
      data: { startedAt, lastActivityAt: now, lastLessonId: lessonId },
      select: { id: true },
    });
    if (!ruleVerdict(ruledLesson(lesson), { ...noFacts, covered }).met) {
      return { recordedAt: now, covered, completedAt: null };
    }
    const settling = { lessonId, source: 'player' as const };
    const done = await settleLesson(tx, organizationId, { ...enrolment, startedAt }, settling, now);
    return { recordedAt: now, covered, completedAt: done?.recordedAt ?? null };
  });
}

const eventKey = ({ visitId, number }: Report) => `played:${visitId}:${number}`;

/** In what its coverage is counted, and of how much. */
async function coverable(
  tx: Tx,
  organizationId: string,
  versionId: string,
  { id, kind, length }: OutlineLesson,
): Promise<{ unit: CoveredUnit; length: number }> {
  if (length === undefined) throw new Refusal('nothing-to-cover');
  if (kind === 'video' || kind === 'audio') return { unit: 'milliseconds', length };
  if (kind === 'document') {
    const text = await readPublishedText(tx, organizationId, versionId, id);
    const activity = text?.activity as { main?: unknown } | undefined;
    if (activity?.main) return { unit: 'pages', length };
  }
  throw new Refusal('nothing-to-cover');
}

/** Whether this very report is known, or up to when its visit has told, by the browser's clock. */
async function toldBefore(
  tx: Tx,
  organizationId: string,
  enrolmentId: string,
  { visitId, number }: Report,
): Promise<{ same: boolean; since: number | null }> {
  const stream = enrolmentStream(enrolmentId);
  const of = { organizationId, stream };
  const select = { eventKey: true, payload: true };
  const keys = [eventKey({ visitId, number }), eventKey({ visitId, number: number - 1 })];
  const near = await tx.evidenceRecord.findMany({ where: { ...of, eventKey: { in: keys } }, select });
  if (near.some((record) => record.eventKey === keys[0])) return { same: true, since: null };
  // The one before is missing where it was refused: the visit's own are then sought among the latest.
  const known =
    near.length > 0 || number === 1
      ? near
      : await tx.evidenceRecord.findMany({
          where: { ...of, kind: { in: ['played', 'pages-read'] } },
          orderBy: { sequence: 'desc' },
          take: 100,
          select,
        });
  const instants = known
    .map(({ payload }) => payload as unknown as CoverageEvidence)
    .filter((payload) => payload.visitId === visitId)
    .map(({ to, lagMs = 0 }) => Date.parse(to) - lagMs);
  return { same: false, since: instants.length > 0 ? Math.max(...instants) : null };
}
