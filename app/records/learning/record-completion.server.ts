import { Refusal } from '~/domain/refusal';
import { executeRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';
import { planFollowUps } from '~/records/assessment/plan-follow-ups.server';
import {
  appendEnrolmentEvidence,
  type EvidenceSource,
} from '~/records/learning/append-enrolment-evidence.server';
import { issueCertificate } from '~/records/learning/issue-certificate.server';
import type { LockedEnrolment } from '~/records/learning/lock-learner.server';
import { readPublishedVersion } from '~/records/learning/read-published-version.server';

export type RecordedCompletion = {
  /** When the server stored it: what "saved at" shows. */
  recordedAt: Date;
  /** False when the lesson was done before: nothing was added. */
  counted: boolean;
  courseCompleted: boolean;
};

/**
 * Counts a lesson as done for a locked enrolment: evidence, completion, the enrolment's figures, and with the last
 * lesson the certificate and the surveys to follow. A lesson done already adds nothing. Refuses with `lesson-not-in-course`.
 */
export async function recordCompletion(
  tx: Tx,
  organizationId: string,
  enrolment: LockedEnrolment,
  fact: { lessonId: string; occurredAt: Date; source: EvidenceSource },
  now: Date,
): Promise<RecordedCompletion> {
  const { lessonId, occurredAt, source } = fact;
  const version = await readPublishedVersion(tx, organizationId, enrolment.versionId);
  const lesson = version.lessons.get(lessonId);
  if (!lesson) throw new Refusal('lesson-not-in-course');
  const key = { organizationId, enrolmentId: enrolment.id, lessonId };
  const known = await tx.lessonCompletion.findUnique({
    where: { organizationId_enrolmentId_lessonId: key },
    select: { recordedAt: true },
  });
  if (known) {
    return { recordedAt: known.recordedAt, counted: false, courseCompleted: enrolment.completedAt !== null };
  }
  const { moduleId, title, minutes } = lesson;
  const payload = { lessonId, moduleId, title, minutes, versionId: version.id };
  const evidence = await appendEnrolmentEvidence(
    tx,
    organizationId,
    enrolment.id,
    { kind: 'lesson-completed', payload, source, occurredAt },
    now,
  );
  const lessonsDone = enrolment.lessonsDone + 1;
  const finished = lessonsDone === version.lessons.size && enrolment.completedAt === null;
  const startedAt = enrolment.startedAt ?? occurredAt;
  const completedAt = finished
    ? await lastCompletion(tx, organizationId, enrolment.id, occurredAt)
    : enrolment.completedAt;
  // One statement for the completion and the figures it moves: learners wait for it.
  await executeRaw(
    tx,
    sql`WITH "completion" AS (
          INSERT INTO "LessonCompletion" ("organizationId", "enrolmentId", "lessonId", "minutes", "occurredAt", "recordedAt", "evidenceId")
          VALUES (${organizationId}::uuid, ${enrolment.id}::uuid, ${lessonId}::uuid, ${minutes}, ${occurredAt}::timestamptz, ${now}::timestamptz, ${evidence.id}::uuid)
        )
        UPDATE "Enrolment" SET "lastActivityAt" = ${now}::timestamptz,
          "lastLessonId" = CASE WHEN ${source} = 'player' THEN ${lessonId}::uuid ELSE "lastLessonId" END,
          "lessonsDone" = ${lessonsDone}, "minutesDone" = ${enrolment.minutesDone + minutes},
          "startedAt" = ${startedAt}::timestamptz, "completedAt" = ${completedAt}::timestamptz
        WHERE "organizationId" = ${organizationId}::uuid AND "id" = ${enrolment.id}::uuid`,
  );
  if (finished && completedAt) {
    const course = { enrolment, version, startedAt, completedAt, evidence, source };
    await issueCertificate(tx, organizationId, course, now);
    await planFollowUps(tx, organizationId, course);
  }
  return { recordedAt: now, counted: true, courseCompleted: completedAt !== null };
}

/** Attested completions may come in any order: the course was finished with the latest of them, this one included. */
async function lastCompletion(
  tx: Tx,
  organizationId: string,
  enrolmentId: string,
  occurredAt: Date,
): Promise<Date> {
  const { _max } = await tx.lessonCompletion.aggregate({
    where: { organizationId, enrolmentId },
    _max: { occurredAt: true },
  });
  const before = _max.occurredAt;
  return before && before > occurredAt ? before : occurredAt;
}
