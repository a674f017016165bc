import type { ActorOf } from '~/domain/actor';
import type { AnswerSurveyInput } from '~/domain/assessment/survey-inputs';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { lockOwnLesson } from '~/records/assessment/open-own-lesson.server';
import { recordSurveyResponse } from '~/records/assessment/record-survey-response.server';
import { settleResult } from '~/records/learning/settle-result.server';

/**
 * Answers a survey of one's own course, once; its lesson is done then. Refuses with `survey-answered`, `invalid-input`
 * (its problems by question), and as {@link lockOwnLesson} does.
 */
export async function answerSurvey(
  actor: ActorOf<'member'>,
  { said, ...place }: AnswerSurveyInput,
  { now }: { now: Date },
): Promise<void> {
  const { organizationId } = actor;
  const { enrolmentId, lessonId } = place;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const open = await lockOwnLesson(tx, actor, { ...place, kind: 'survey' }, now);
    const { enrolment, lesson, activity } = open;
    const key = { organizationId, enrolmentId, lessonId };
    const known = await tx.lessonResult.findUnique({
      where: { organizationId_enrolmentId_lessonId: key },
      select: { handedIn: true },
    });
    if ((known?.handedIn ?? 0) > 0) throw new Refusal('survey-answered');
    const { versionId } = enrolment;
    const response = { lesson, versionId, wave: 'first' as const, activity, said };
    await recordSurveyResponse(tx, organizationId, enrolment, response, now);
    const startedAt = enrolment.startedAt ?? now;
    await tx.enrolment.update({
      where: { organizationId_id: { organizationId, id: enrolmentId } },
      data: { startedAt, lastActivityAt: now, lastLessonId: lessonId },
      select: { id: true },
    });
    const standing = { handedIn: 1, handedInAt: now };
    const result = { lessonId, source: 'player' as const, standing };
    await settleResult(tx, organizationId, { ...enrolment, startedAt }, result, now);
  });
}
