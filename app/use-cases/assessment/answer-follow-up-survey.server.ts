import type { ActorOf } from '~/domain/actor';
import type { AnswerFollowUpInput } from '~/domain/assessment/survey-inputs';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { openFollowUp } from '~/records/assessment/open-follow-up.server';
import { recordSurveyResponse } from '~/records/assessment/record-survey-response.server';
import { lockLearner } from '~/records/learning/lock-learner.server';

/**
 * Answers a survey that was sent after the end of a course, once, even when access to the course is over. Refuses with
 * `not-found`, `member-archived`, `survey-answered` or `invalid-input` (its problems by question).
 */
export async function answerFollowUpSurvey(
  actor: ActorOf<'member'>,
  { invitationId, said }: AnswerFollowUpInput,
  { now }: { now: Date },
): Promise<void> {
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const { enrolmentId } = await openFollowUp(tx, actor, invitationId);
    const enrolment = await lockLearner(tx, organizationId, enrolmentId);
    if (enrolment.archived) throw new Refusal('member-archived');
    const { answeredAt, lesson, versionId, activity } = await openFollowUp(tx, actor, invitationId);
    if (answeredAt) throw new Refusal('survey-answered');
    const response = { lesson, versionId, wave: 'follow-up' as const, activity, said };
    await recordSurveyResponse(tx, organizationId, enrolment, response, now);
    await tx.surveyInvitation.update({
      where: { organizationId_id: { organizationId, id: invitationId } },
      data: { answeredAt: now },
      select: { id: true },
    });
  });
}
