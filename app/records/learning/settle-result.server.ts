import type { EvidenceSource } from '~/records/learning/append-enrolment-evidence.server';
import type { LockedEnrolment } from '~/records/learning/lock-learner.server';
import type { RecordedCompletion } from '~/records/learning/record-completion.server';
import { settleLesson } from '~/records/learning/settle-lesson.server';
import type { Tx } from '~/platform/tenancy.server';

/** Where a learner stands in a lesson that is handed in; what is left out stays as it was. */
export type ResultStanding = {
  handedIn: number;
  handedInAt: Date | null;
  score?: number | null;
  passed?: boolean | null;
  waiting?: boolean;
};

/**
 * Says anew where a learner stands in a quiz, an assignment or a survey, and counts its lesson as done where that
 * fulfils its rule; never for somebody who was withdrawn. Call it with the enrolment locked.
 */
export async function settleResult(
  tx: Tx,
  organizationId: string,
  enrolment: LockedEnrolment,
  { lessonId, source, standing }: { lessonId: string; source: EvidenceSource; standing: ResultStanding },
  now: Date,
): Promise<RecordedCompletion | null> {
  const key = { organizationId, enrolmentId: enrolment.id, lessonId };
  const kept = { ...standing, updatedAt: now };
  await tx.lessonResult.upsert({
    where: { organizationId_enrolmentId_lessonId: key },
    create: { ...key, ...kept },
    update: kept,
    select: { lessonId: true },
  });
  if (enrolment.withdrawnAt) return null;
  return settleLesson(tx, organizationId, enrolment, { lessonId, source }, now);
}
