import type { SurveyActivity } from '~/domain/assessment/survey';
import type { StepContext } from '~/records/learning/steps/step-context.server';
import type { Tx } from '~/platform/tenancy.server';

export type SurveyStep = { activity: SurveyActivity; answered: boolean };

/** What a survey asks, and whether the learner has answered. */
export async function readSurveyStep(
  tx: Tx,
  activity: SurveyActivity,
  { organizationId, enrolmentId, lessonId }: StepContext,
): Promise<SurveyStep> {
  const result = await tx.lessonResult.findUnique({
    where: { organizationId_enrolmentId_lessonId: { organizationId, enrolmentId, lessonId } },
    select: { handedIn: true },
  });
  return { activity, answered: (result?.handedIn ?? 0) > 0 };
}
