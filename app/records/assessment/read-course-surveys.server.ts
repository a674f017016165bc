import type { SurveyActivity, SurveyQuestion } from '~/domain/assessment/survey';
import type { SurveyAnswers, SurveyWave } from '~/domain/assessment/survey-answers';
import { fewestAnonymous } from '~/domain/assessment/survey-results';
import { publishedActivityOf } from '~/domain/courses/activities';
import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';

export type KeptResponse = {
  id: string;
  answers: SurveyAnswers;
  enrolmentId: string | null;
  answeredOn: Date;
};

export type CourseSurvey = {
  lessonId: string;
  title: string;
  activity: SurveyActivity;
  /** Of the newest version, then those that only earlier ones asked. */
  questions: SurveyQuestion[];
  /** By wave; those of a wave in the order of their ids, which for anonymous ones is none. */
  responses: ReadonlyMap<SurveyWave, KeptResponse[]>;
};

/** Whether so few people have answered without their names that showing it would tell whose answers they are. */
export const tooFew = (responses: readonly KeptResponse[]) =>
  responses.length < fewestAnonymous && responses.some(({ enrolmentId }) => enrolmentId === null);

/**
 * The surveys of a course with every response to them, in the order of the course: those of the version that is
 * followed now, and those that only earlier ones had and somebody answered; and how many people follow the course. Three
 * statements. Refuses with
 * `not-found`.
 */
export async function readCourseSurveys(
  tx: Tx,
  organizationId: string,
  { courseId, lessonId }: { courseId: string; lessonId?: string },
): Promise<{ surveys: CourseSurvey[]; enrolled: number }> {
  const course = await tx.course.findUnique({
    where: { organizationId_id: { organizationId, id: courseId } },
    select: {
      currentVersionId: true,
      _count: { select: { enrolments: { where: { withdrawnAt: null } } } },
    },
  });
  if (!course) throw new Refusal('not-found');
  const one = lessonId === undefined ? {} : { lessonId };
  const rows = await tx.surveyResponse.findMany({
    where: { organizationId, courseId, ...one },
    orderBy: { id: 'asc' },
    select: {
      ...{ id: true, lessonId: true, versionId: true, wave: true },
      ...{ answers: true, enrolmentId: true, answeredOn: true },
    },
  });
  const versionIds = [
    ...new Set([course.currentVersionId ?? [], ...rows.map((row) => row.versionId)].flat()),
  ];
  const published = await tx.courseVersionLesson.findMany({
    where: { organizationId, versionId: { in: versionIds }, kind: 'survey', ...one },
    // Ids of versions follow one another in time: the newest speaks first.
    orderBy: [{ versionId: 'desc' }, { position: 'asc' }],
    select: { lessonId: true, title: true, activity: true },
  });
  const surveys = new Map<string, CourseSurvey>();
  for (const { lessonId: id, title, activity: kept } of published) {
    const activity = publishedActivityOf('survey', kept);
    const known = surveys.get(id);
    if (known) {
      const asked = new Set(known.questions.map((question) => question.id));
      known.questions.push(...activity.questions.filter((question) => !asked.has(question.id)));
    } else {
      const responses = byWave(rows.filter((row) => row.lessonId === id));
      surveys.set(id, { lessonId: id, title, activity, questions: [...activity.questions], responses });
    }
  }
  return { surveys: [...surveys.values()], enrolled: course._count.enrolments };
}

type Row = Omit<KeptResponse, 'answers'> & { wave: string; answers: unknown };

function byWave(rows: readonly Row[]): Map<SurveyWave, KeptResponse[]> {
  const waves = new Map<SurveyWave, KeptResponse[]>();
  for (const { wave, ...row } of rows) {
    const known = waves.get(wave as SurveyWave) ?? [];
    known.push({ ...row, answers: row.answers as SurveyAnswers });
    waves.set(wave as SurveyWave, known);
  }
  return waves;
}
