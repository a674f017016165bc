import type { ActorOf } from '~/domain/actor';
import type { SurveyPurpose } from '~/domain/assessment/survey';
import { surveyWaves, type SurveyWave } from '~/domain/assessment/survey-answers';
import {
  compareSurveys,
  surveyResults,
  type ComparedQuestion,
  type SurveyResult,
} from '~/domain/assessment/survey-results';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readCourseSurveys, tooFew } from '~/records/assessment/read-course-surveys.server';
import { readRespondents } from '~/records/assessment/read-respondents.server';

export type WaveResults = {
  wave: SurveyWave;
  /** How many people it was put to. */
  asked: number;
  answered: number;
  /** Null while too few have answered without their names. */
  results: SurveyResult[] | null;
  /** Those who answered with their name. */
  respondents: { enrolmentId: string; name: string }[];
};

export type SurveyResultsPage = {
  surveys: {
    lessonId: string;
    title: string;
    purpose: SurveyPurpose;
    anonymous: boolean;
    followUpDays: number | null;
    waves: WaveResults[];
  }[];
  /** Questions asked more than once, and the columns they are compared in (`<lesson>:<wave>`). */
  compared: ComparedQuestion[];
};

/**
 * What the surveys of a course say: how many answered, each question's figures, and what was asked more than once
 * side by side. Five statements. Refuses with `not-allowed` or `not-found`.
 */
export async function getSurveyResults(
  actor: ActorOf<'member'>,
  { courseId }: { courseId: string },
): Promise<SurveyResultsPage> {
  if (!can(actor, 'progress.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const { surveys: kept, enrolled } = await readCourseSurveys(db, organizationId, { courseId });
  const names = await readRespondents(db, organizationId, kept);
  const sent =
    kept.length === 0
      ? []
      : await db.surveyInvitation.groupBy({
          by: ['lessonId'],
          where: { organizationId, sentAt: { not: null }, lessonId: { in: kept.map((one) => one.lessonId) } },
          _count: true,
        });
  const sentOf = new Map(sent.map((row) => [row.lessonId, row._count]));
  const surveys = kept.map(({ lessonId, title, activity, questions, responses }) => {
    const { purpose, anonymous, followUpDays } = activity;
    const waves = surveyWaves.flatMap((wave): WaveResults[] => {
      const given = responses.get(wave) ?? [];
      const people = wave === 'first' ? enrolled : (sentOf.get(lessonId) ?? 0);
      if (wave === 'follow-up' && people === 0 && given.length === 0) return [];
      const answers = given.map((response) => response.answers);
      const respondents = given.flatMap(({ enrolmentId }) =>
        enrolmentId ? [{ enrolmentId, name: names.get(enrolmentId) ?? '' }] : [],
      );
      return [
        {
          ...{ wave, asked: Math.max(people, given.length), answered: given.length },
          results: given.length === 0 || tooFew(given) ? null : surveyResults(questions, answers),
          respondents: respondents.sort((one, other) => one.name.localeCompare(other.name)),
        },
      ];
    });
    return { lessonId, title, purpose, anonymous, followUpDays, waves };
  });
  const columns = surveys.flatMap(({ lessonId, waves }) =>
    waves.flatMap(({ wave, results }) => (results ? [{ key: `${lessonId}:${wave}`, results }] : [])),
  );
  return { surveys, compared: compareSurveys(columns) };
}
