import { lessonsInOrder } from '~/domain/courses/course-content';
import { surveyActivitySchema, type SurveyPurpose } from '~/domain/assessment/survey';
import type { Tx } from '~/platform/tenancy.server';
import type { PublishedVersion } from '~/records/learning/read-published-version.server';

/** A lesson that positions, asks or evaluates (F4, F7), and where each learner stands in it. */
export type Evaluation = {
  lessonId: string;
  title: string;
  module: string;
  purpose: SurveyPurpose | 'quiz' | 'assignment';
  results: {
    enrolmentId: string;
    handedInAt: string | null;
    /** Basis points; null where nothing is scored. */
    score: number | null;
    passed: boolean | null;
    waiting: boolean;
  }[];
};

/**
 * The surveys, quizzes and assignments of a version in the order of its programme, with what these enrolments did of
 * them. Two queries; none where the version has no such lesson.
 */
export async function readEvaluations(
  tx: Tx,
  organizationId: string,
  version: PublishedVersion,
  enrolmentIds: readonly string[],
): Promise<Evaluation[]> {
  const modules = new Map(version.outline.modules.map(({ id, title }) => [id, title]));
  const lessons = lessonsInOrder(version.outline).filter(({ lesson: { kind } }) =>
    ['survey', 'quiz', 'assignment'].includes(kind),
  );
  if (lessons.length === 0) return [];
  const ids = lessons.map(({ lesson }) => lesson.id);
  const surveys = await tx.courseVersionLesson.findMany({
    where: { organizationId, versionId: version.id, kind: 'survey' },
    select: { lessonId: true, activity: true },
  });
  const purposes = new Map(
    surveys.map(({ lessonId, activity }) => [
      lessonId,
      surveyActivitySchema.safeParse(activity).data?.purpose,
    ]),
  );
  const rows = await tx.lessonResult.findMany({
    where: { organizationId, lessonId: { in: ids }, enrolmentId: { in: [...enrolmentIds] } },
    select: { enrolmentId: true, lessonId: true, handedInAt: true, score: true, passed: true, waiting: true },
  });
  const known = new Map(rows.map((row) => [`${row.lessonId} ${row.enrolmentId}`, row]));
  return lessons.map(({ lesson: { id, title, kind }, moduleId }) => ({
    ...{ lessonId: id, title, module: modules.get(moduleId) ?? '' },
    purpose: kind === 'survey' ? (purposes.get(id) ?? 'other') : kind === 'quiz' ? 'quiz' : 'assignment',
    results: enrolmentIds.map((enrolmentId) => {
      const row = known.get(`${id} ${enrolmentId}`);
      return {
        enrolmentId,
        handedInAt: row?.handedInAt?.toISOString() ?? null,
        ...{ score: row?.score ?? null, passed: row?.passed ?? null, waiting: row?.waiting ?? false },
      };
    }),
  }));
}
