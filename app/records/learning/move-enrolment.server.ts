import { progressOf } from '~/domain/learning/progress';
import type { MoveEnrolmentsInput } from '~/domain/learning/inputs';
import type { Tx } from '~/platform/tenancy.server';
import { appendEnrolmentEvidence } from '~/records/learning/append-enrolment-evidence.server';
import { issueCertificate } from '~/records/learning/issue-certificate.server';
import { lockLearner } from '~/records/learning/lock-learner.server';
import type { PublishedVersion } from '~/records/learning/read-published-version.server';

type Move = { version: PublishedVersion; which: MoveEnrolmentsInput['which']; movedBy: string };

/**
 * Moves one enrolment to a version, unless it has meanwhile been moved, begun (where only those not begun are to
 * move), completed or withdrawn. Lessons done stay done where the version has them; whoever has thereby done
 * everything gets the certificate. Returns whether it was moved.
 */
export async function moveEnrolment(
  tx: Tx,
  { organizationId, enrolmentId }: { organizationId: string; enrolmentId: string },
  { version, which, movedBy }: Move,
  now: Date,
): Promise<boolean> {
  const enrolment = await lockLearner(tx, organizationId, enrolmentId);
  const begun = enrolment.startedAt !== null && which === 'not-started';
  if (begun || enrolment.completedAt || enrolment.withdrawnAt || enrolment.versionId === version.id)
    return false;
  const completions = await tx.lessonCompletion.findMany({
    where: { organizationId, enrolmentId },
    select: { lessonId: true, occurredAt: true },
    orderBy: { occurredAt: 'asc' },
  });
  const progress = progressOf(
    version.outline,
    completions.map(({ lessonId }) => lessonId),
  );
  const payload = {
    fromVersionId: enrolment.versionId,
    versionId: version.id,
    versionNumber: version.number,
    minutes: version.minutes,
    lessons: version.lessons.size,
    by: movedBy,
  };
  const fact = { kind: 'version-moved' as const, payload, source: 'workspace' as const };
  const evidence = await appendEnrolmentEvidence(tx, organizationId, enrolmentId, fact, now);
  const completedAt = progress.status === 'completed' ? now : null;
  const { minutesPlanned, minutesDone, lessonsTotal, lessonsDone } = progress;
  await tx.enrolment.update({
    where: { organizationId_id: { organizationId, id: enrolmentId } },
    data: { versionId: version.id, minutesPlanned, minutesDone, lessonsTotal, lessonsDone, completedAt },
    select: { id: true },
  });
  if (completedAt) {
    const startedAt = enrolment.startedAt ?? completions[0]?.occurredAt ?? now;
    const finished = { enrolment, version, startedAt, completedAt, evidence, source: 'workspace' as const };
    await issueCertificate(tx, organizationId, finished, now);
  }
  return true;
}
