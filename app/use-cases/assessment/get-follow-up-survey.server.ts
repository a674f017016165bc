import type { ActorOf } from '~/domain/actor';
import type { SurveyAnswers } from '~/domain/assessment/survey-answers';
import type { SurveyPage } from '~/domain/assessment/survey-page';
import { forOrganization } from '~/platform/tenancy.server';
import { openFollowUp } from '~/records/assessment/open-follow-up.server';

/**
 * A survey sent some time after the end of a course, whatever has become of the access to the course since. Refuses
 * with `not-found`.
 */
export async function getFollowUpSurvey(
  actor: ActorOf<'member'>,
  { invitationId }: { invitationId: string },
): Promise<SurveyPage> {
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const { enrolmentId, lesson, version, activity, answeredAt } = await openFollowUp(db, actor, invitationId);
  const own = answeredAt
    ? await db.surveyResponse.findFirst({
        where: { organizationId, enrolmentId, lessonId: lesson.id, wave: 'follow-up' },
        select: { answers: true },
      })
    : null;
  return {
    courseTitle: version.title,
    language: version.programme.language,
    lesson: { title: lesson.title, html: '' },
    ...{ activity, answered: answeredAt !== null },
    answers: own ? (own.answers as SurveyAnswers) : null,
  };
}
