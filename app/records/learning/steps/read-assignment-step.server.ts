import type { AssignmentActivity } from '~/domain/assessment/assignment';
import type { StepContext } from '~/records/learning/steps/step-context.server';
import type { Tx } from '~/platform/tenancy.server';

export type AssignmentStep = {
  activity: AssignmentActivity;
  /** The newest first; scores in basis points. */
  submissions: {
    id: string;
    number: number;
    state: string;
    handedInAt: string | null;
    late: boolean;
    score: number | null;
  }[];
};

/** What an assignment asks, and what the learner has handed in. */
export async function readAssignmentStep(
  tx: Tx,
  activity: AssignmentActivity,
  { organizationId, enrolmentId, lessonId }: StepContext,
): Promise<AssignmentStep> {
  const rows = await tx.submission.findMany({
    where: { organizationId, enrolmentId, lessonId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, state: true, handedInAt: true, late: true, score: true },
  });
  return {
    activity,
    submissions: rows.map(({ handedInAt, ...row }) => ({
      ...row,
      handedInAt: handedInAt?.toISOString() ?? null,
    })),
  };
}
