import type { ActorOf } from '~/domain/actor';
import type { SurveyAnswers } from '~/domain/assessment/survey-answers';
import type { SurveyPage } from '~/domain/assessment/survey-page';
import { forOrganization } from '~/platform/tenancy.server';
import { openOwnLesson } from '~/records/assessment/open-own-lesson.server';

/** A survey of one's own course, to be answered, or as one has answered it. Refuses as {@link openOwnLesson}. */
export async function getSurvey(
  actor: ActorOf<'member'>,
  { enrolmentId, lessonId }: { enrolmentId: string; lessonId: string },
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<SurveyPage> {
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const asked = { enrolmentId, lessonId, kind: 'survey' as const };
  const { version, lesson, html, activity } = await openOwnLesson(db, actor, asked, { now, timeZone });
  const result = await db.lessonResult.findUnique({
    where: { organizationId_enrolmentId_lessonId: { organizationId, enrolmentId, lessonId } },
    select: { handedIn: true },
  });
  const answered = (result?.handedIn ?? 0) > 0;
  const own = answered
    ? await db.surveyResponse.findFirst({
        where: { organizationId, enrolmentId, lessonId, wave: 'first' },
        select: { answers: true },
      })
    : null;
  return {
    courseTitle: version.title,
    language: version.programme.language,
    lesson: { title: lesson.title, html },
    ...{ activity, answered, answers: own ? (own.answers as SurveyAnswers) : null },
  };
}
