import { assignmentStanding } from '~/domain/assessment/submission-rules';
import type { Tx } from '~/platform/tenancy.server';
import type { EvidenceSource } from '~/records/learning/append-enrolment-evidence.server';
import type { LockedEnrolment } from '~/records/learning/lock-learner.server';
import type { RecordedCompletion } from '~/records/learning/record-completion.server';
import { settleResult } from '~/records/learning/settle-result.server';

/** Says anew where a learner stands in an assignment, and counts its lesson as done where that fulfils its rule. */
export async function settleAssignment(
  tx: Tx,
  organizationId: string,
  enrolment: LockedEnrolment,
  { lessonId, source }: { lessonId: string; source: EvidenceSource },
  now: Date,
): Promise<RecordedCompletion | null> {
  const rows = await tx.submission.findMany({
    where: { organizationId, enrolmentId: enrolment.id, lessonId },
    select: { number: true, state: true, score: true, handedInAt: true },
  });
  const standing = assignmentStanding(rows);
  return settleResult(tx, organizationId, enrolment, { lessonId, source, standing }, now);
}
