import { surveyActivitySchema, type SurveyQuestion } from '~/domain/assessment/survey';
import { surveyAnswersSchema, type SurveyAnswer } from '~/domain/assessment/survey-answers';
import { scaleEnds } from '~/domain/assessment/scale-ends';
import { dayFromDatabase, dayIn } from '~/domain/calendar';
import { groupBy } from '~/domain/group-by';
import { isWithin, type OrderWindow } from '~/domain/proof/order-window';
import type { Tx } from '~/platform/tenancy.server';
import { readPublishedText, readPublishedVersions } from '~/records/learning/read-published-version.server';

type Enrolment = { enrolmentId: string; versionId: string; window: OrderWindow };

/** What of a learner's work is of an order: lessons of the modules sold, handed in on its days. */
type Bounds = { lessonIds: ReadonlySet<string>; timeZone: string };

/**
 * What learners handed in and answered of an order (F4, F7), by enrolment: quizzes and assignments try by try, and surveys
 * in words, each with its purpose. Of anonymous surveys nothing. Four queries, and those of versions that this process has not read yet.
 */
export async function readEvaluations(
  tx: Tx,
  organizationId: string,
  enrolments: readonly Enrolment[],
  { lessonIds, timeZone }: Bounds,
) {
  const ids = enrolments.map(({ enrolmentId }) => enrolmentId);
  const versionIds = enrolments.map(({ versionId }) => versionId);
  const versions = await readPublishedVersions(tx, organizationId, versionIds);
  const where = {
    organizationId,
    enrolmentId: { in: ids },
    lessonId: { in: [...lessonIds] },
    handedInAt: { not: null },
  };
  const attempts = await tx.quizAttempt.findMany({
    where,
    orderBy: [{ handedInAt: 'asc' }, { id: 'asc' }],
    select: {
      enrolmentId: true,
      lessonId: true,
      versionId: true,
      number: true,
      handedInAt: true,
      score: true,
      passed: true,
    },
  });
  const submissions = await tx.submission.findMany({
    where,
    orderBy: [{ handedInAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ enrolmentId: true, lessonId: true, versionId: true, number: true, handedInAt: true, state: true },
      ...{ score: true, feedback: true, assessedBy: true },
    },
  });
  const assessors = await tx.membership.findMany({
    where: { organizationId, id: { in: submissions.flatMap(({ assessedBy }) => assessedBy ?? []) } },
    select: { id: true, firstName: true, lastName: true },
  });
  const nameOf = new Map(assessors.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]));
  const title = (versionId: string, lessonId: string) =>
    versions.get(versionId)?.lessons.get(lessonId)?.title ?? '';
  const lines = [
    ...attempts.map(({ enrolmentId, lessonId, versionId, number, handedInAt, score, passed }) => ({
      ...{ enrolmentId, kind: 'quiz' as const, title: title(versionId, lessonId), number },
      ...{ at: handedInAt ?? new Date(0), score, passed, feedback: '', by: '' },
    })),
    ...submissions.map(({ enrolmentId, lessonId, versionId, number, handedInAt, state, score, ...rest }) => ({
      ...{ enrolmentId, kind: 'assignment' as const, title: title(versionId, lessonId), number },
      ...{ at: handedInAt ?? new Date(0), score, feedback: rest.feedback ?? '' },
      passed: state === 'accepted' ? true : state === 'returned' ? false : null,
      by: (rest.assessedBy && nameOf.get(rest.assessedBy)) ?? '',
    })),
  ].sort((one, other) => one.at.getTime() - other.at.getTime());
  const linesOf = groupBy(lines, ({ enrolmentId }) => enrolmentId);
  const surveysOf = groupBy(
    await readSurveys(tx, organizationId, ids, lessonIds, title),
    ({ enrolmentId }) => enrolmentId,
  );
  return new Map(
    enrolments.map(({ enrolmentId, window: { from, to, surveysTo } }) => [
      enrolmentId,
      {
        lines: (linesOf.get(enrolmentId) ?? [])
          .filter(({ at }) => isWithin(dayIn(at, timeZone), from, to))
          .map(({ enrolmentId: _, ...line }) => line),
        surveys: (surveysOf.get(enrolmentId) ?? [])
          .filter(({ on }) => isWithin(on, from, surveysTo))
          .map(({ enrolmentId: _, ...survey }) => survey),
      },
    ]),
  );
}

async function readSurveys(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
  lessonIds: ReadonlySet<string>,
  title: (versionId: string, lessonId: string) => string,
) {
  const responses = await tx.surveyResponse.findMany({
    where: { organizationId, enrolmentId: { in: [...ids] }, lessonId: { in: [...lessonIds] } },
    orderBy: [{ answeredOn: 'asc' }, { id: 'asc' }],
    select: { enrolmentId: true, lessonId: true, versionId: true, answers: true, answeredOn: true },
  });
  const surveys = [];
  for (const { enrolmentId, lessonId, versionId, answers, answeredOn } of responses) {
    if (!enrolmentId) continue;
    const published = await readPublishedText(tx, organizationId, versionId, lessonId);
    const activity = surveyActivitySchema.safeParse(published?.activity);
    if (!activity.success) continue;
    const given = surveyAnswersSchema.parse(answers);
    surveys.push({
      ...{ enrolmentId, title: title(versionId, lessonId), purpose: activity.data.purpose },
      on: dayFromDatabase(answeredOn),
      answers: activity.data.questions.flatMap((question) => {
        const answer = given[question.id];
        return answer === undefined ? [] : [{ question: question.text, answer: inWords(question, answer) }];
      }),
    });
  }
  return surveys;
}

function inWords(question: SurveyQuestion, answer: SurveyAnswer): string {
  if (question.kind === 'rating' || question.kind === 'scale') {
    return `${String(answer)} / ${scaleEnds[question.kind][1]}`;
  }
  if (!Array.isArray(answer)) return String(answer);
  if (question.kind !== 'single' && question.kind !== 'multiple') return '';
  const texts = new Map(question.options.map(({ id, text }) => [id, text]));
  return answer.flatMap((id) => texts.get(id) ?? []).join('\n');
}
