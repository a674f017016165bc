import type { ActorOf } from '~/domain/actor';
import type { Period } from '~/domain/calendar';
import { enrolmentStream } from '~/domain/learning/enrolment-evidence';
import type { RecordReadingInput } from '~/domain/learning/inputs';
import { hasOwnPosition } from '~/domain/learning/lesson-standing';
import { believableReading, longestReadingPeriod, uncoveredTime } from '~/domain/learning/reading-periods';
import { Refusal } from '~/domain/refusal';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendEnrolmentEvidence } from '~/records/learning/append-enrolment-evidence.server';
import { lockLearner, requireOwnOpen } from '~/records/learning/lock-learner.server';
import { requireUnlocked } from '~/records/learning/read-path-facts.server';
import { readPublishedVersion } from '~/records/learning/read-published-version.server';
import { settleLesson } from '~/records/learning/settle-lesson.server';

/**
 * Records a stretch of reading that the player reports, once however often it is sent, on our clock, and where the
 * reader stands. A minute that another tab has reported counts once. Where its rule is reading time, the lesson is done with the
 * report that fulfils it (`completedAt`). Refuses with `period-invalid`, and as
 * {@link launchLesson} where the learner may not be there (or was not allowed at the time).
 */
export async function recordReading(
  actor: ActorOf<'member'>,
  input: RecordReadingInput,
  { now }: { now: Date },
): Promise<{ recordedAt: Date; completedAt?: Date | null }> {
  const { organizationId } = actor;
  const { enrolmentId, lessonId, visitId, number, position } = input;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const enrolment = await lockLearner(tx, organizationId, enrolmentId);
    if (enrolment.membershipId !== actor.membershipId) throw new Refusal('not-found');
    const decision = believableReading(input, { notBefore: enrolment.enrolledAt, now });
    if (!decision.allowed) throw new Refusal(decision.reason);
    const { period } = decision;
    requireOwnOpen(enrolment, actor.membershipId, period.to);
    const version = await readPublishedVersion(tx, organizationId, enrolment.versionId);
    const lesson = version.lessons.get(lessonId);
    if (!lesson) throw new Refusal('lesson-not-in-course');
    await requireUnlocked(tx, organizationId, enrolment, lessonId, now);
    const [from, to] = [period.from.toISOString(), period.to.toISOString()];
    const { appended, sequence } = await appendEnrolmentEvidence(
      tx,
      organizationId,
      enrolmentId,
      {
        kind: 'read',
        payload: { lessonId, title: lesson.title, from, to, visitId, number },
        source: 'player',
        occurredAt: period.to,
        eventKey: `read:${visitId}:${number}`,
      },
      now,
    );
    if (!appended) return { recordedAt: now };
    const known = await tx.lessonReading.findMany({
      where: { organizationId, enrolmentId },
      select: { lessonId: true, lastReadAt: true, openedAt: true, readingMs: true },
    });
    const latest = Math.max(0, ...known.map(({ lastReadAt }) => lastReadAt.getTime()));
    const late = period.from.getTime() < latest;
    const others = late ? await overlapping(tx, organizationId, enrolmentId, period, sequence) : [];
    const added = BigInt(uncoveredTime(period, others));
    const key = { organizationId, enrolmentId, lessonId };
    const row = known.find((reading) => reading.lessonId === lessonId);
    const openedAt = row && row.openedAt < period.from ? row.openedAt : period.from;
    const lastReadAt = row && row.lastReadAt > period.to ? row.lastReadAt : period.to;
    const standing = {
      ...{ openedAt, lastReadAt, readingMs: (row?.readingMs ?? 0n) + added },
      // Where one stands in what is played or leafed through, its player tells.
      ...(!hasOwnPosition(lesson.kind) && { position }),
    };
    await tx.lessonReading.upsert({
      where: { organizationId_enrolmentId_lessonId: key },
      create: { ...key, ...standing },
      update: standing,
      select: { lessonId: true },
    });
    const moment = enrolment.startedAt ?? period.from;
    await tx.enrolment.update({
      where: { organizationId_id: { organizationId, id: enrolmentId } },
      data: { startedAt: moment, lastActivityAt: now, lastLessonId: lessonId },
      select: { id: true },
    });
    if (lesson.rule?.rule !== 'time') return { recordedAt: now };
    const settling = { lessonId, source: 'player' as const };
    const done = await settleLesson(tx, organizationId, { ...enrolment, startedAt: moment }, settling, now);
    return { recordedAt: now, completedAt: done?.recordedAt ?? null };
  });
}

/** What earlier records of the chain say was read around that time: records end when they occurred, and are short. */
async function overlapping(
  tx: Tx,
  organizationId: string,
  enrolmentId: string,
  { from, to }: Period,
  before: number,
): Promise<Period[]> {
  const rows = await tx.evidenceRecord.findMany({
    where: {
      organizationId,
      stream: enrolmentStream(enrolmentId),
      kind: 'read',
      sequence: { lt: before },
      occurredAt: { gt: from, lt: new Date(to.getTime() + longestReadingPeriod) },
    },
    select: { payload: true },
  });
  return rows.map(({ payload }) => {
    const said = payload as { from: string; to: string };
    return { from: new Date(said.from), to: new Date(said.to) };
  });
}
