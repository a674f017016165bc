import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';
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
 * lesson the certificate. A lesson done already adds nothing. Refuses with `lesson-not-in-course`.
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
  await tx.lessonCompletion.create({
    data: { ...key, minutes, occurredAt, recordedAt: now, evidenceId: evidence.id },
    select: { lessonId: true },
  });
  const lessonsDone = enrolment.lessonsDone + 1;
  const finished = lessonsDone === version.lessons.size && enrolment.completedAt === null;
  const startedAt = enrolment.startedAt ?? occurredAt;
  const completedAt = finished
    ? await lastCompletion(tx, organizationId, enrolment.id)
    : enrolment.completedAt;
  const active =
    source === 'player' ? { lastActivityAt: now, lastLessonId: lessonId } : { lastActivityAt: now };
  await tx.enrolment.update({
    where: { organizationId_id: { organizationId, id: enrolment.id } },
    data: { ...active, lessonsDone, minutesDone: enrolment.minutesDone + minutes, startedAt, completedAt },
    select: { id: true },
  });
  if (finished && completedAt) {
    const course = { enrolment, version, startedAt, completedAt, evidence, source };
    await issueCertificate(tx, organizationId, course, now);
  }
  return { recordedAt: now, counted: true, courseCompleted: completedAt !== null };
}

/** Attested completions may come in any order: the course was finished with the latest of them. */
async function lastCompletion(tx: Tx, organizationId: string, enrolmentId: string): Promise<Date | null> {
  const { _max } = await tx.lessonCompletion.aggregate({
    where: { organizationId, enrolmentId },
    _max: { occurredAt: true },
  });
  return _max.occurredAt;
}
