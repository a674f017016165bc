import type { ActorOf } from '~/domain/actor';
import type { SurveyQuestion } from '~/domain/assessment/survey';
import type { SurveyAnswer } from '~/domain/assessment/survey-answers';
import type { ExportSurveyInput } from '~/domain/assessment/survey-inputs';
import { dayFromDatabase } from '~/domain/calendar';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readCourseSurveys, tooFew } from '~/records/assessment/read-course-surveys.server';
import { readRespondents } from '~/records/assessment/read-respondents.server';

export type SurveySheet = {
  title: string;
  /** Whether names and days are kept: an anonymous response comes without either. */
  named: boolean;
  questions: string[];
  rows: { name: string | null; day: string | null; answers: (string | number)[] }[];
};

/**
 * The responses to one survey at one time, a line each, options in words. Refuses with `not-allowed`, `not-found`, or
 * `answers-too-few` where so few answered without their names that lines would tell whose they are.
 */
export async function exportSurvey(
  actor: ActorOf<'member'>,
  { courseId, lesson: lessonId, wave }: ExportSurveyInput & { courseId: string },
): Promise<SurveySheet> {
  if (!can(actor, 'progress.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const { surveys } = await readCourseSurveys(db, organizationId, { courseId, lessonId });
  const [survey] = surveys;
  if (!survey) throw new Refusal('not-found');
  const given = survey.responses.get(wave) ?? [];
  if (tooFew(given)) throw new Refusal('answers-too-few');
  const names = await readRespondents(db, organizationId, surveys);
  const { title, questions } = survey;
  return {
    title,
    named: given.some(({ enrolmentId }) => enrolmentId !== null),
    questions: questions.map(({ text }) => text),
    rows: given.map(({ answers, enrolmentId, answeredOn }) => ({
      name: enrolmentId ? (names.get(enrolmentId) ?? '') : null,
      day: enrolmentId ? dayFromDatabase(answeredOn) : null,
      answers: questions.map((question) => inWords(question, answers[question.id])),
    })),
  };
}

function inWords(question: SurveyQuestion, answer: SurveyAnswer | undefined): string | number {
  if (answer === undefined) return '';
  if (!Array.isArray(answer)) return answer;
  if (question.kind !== 'single' && question.kind !== 'multiple') return '';
  const texts = new Map(question.options.map(({ id, text }) => [id, text]));
  return answer.flatMap((id) => texts.get(id) ?? []).join(' | ');
}
