import type { ActorOf } from '~/domain/actor';
import { answerShares, type AnswerShare } from '~/domain/assessment/answer-shares';
import { questionsOf } from '~/domain/assessment/draw-questions';
import type { Question } from '~/domain/assessment/question';
import { publishedActivityOf } from '~/domain/courses/activities';
import { lessonsInOrder } from '~/domain/courses/course-content';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import {
  readAnswersGiven,
  readQuestionTotals,
  readQuizTotals,
  type QuestionTotals,
  type QuizTotals,
} from '~/records/assessment/read-quiz-statistics.server';
import { readPublishedVersion } from '~/records/learning/read-published-version.server';

export type QuestionResult = Omit<QuestionTotals, 'meanPoints'> & {
  kind: Question['kind'];
  prompt: string;
  /** Mean points as a share of the most, 0 to 1; null while none is marked. */
  success: number | null;
  shares: AnswerShare[];
  /** Whether those who miss it do as well as those who do not: its wording may be the matter. */
  weak: boolean;
};

export type QuizResults = {
  quizzes: { lessonId: string; title: string }[];
  /** Null where the course has no published quiz. */
  chosen: {
    lessonId: string;
    title: string;
    totals: QuizTotals;
    /** Learners by tenth of the scale. */
    tenths: number[];
    /** The most missed first. */
    questions: QuestionResult[];
  } | null;
};

const enoughAnswers = 10;
const versionsLookedAt = 10;

/**
 * How learners do in a quiz of a course: results by learner as the quiz counts them, and every question with how often
 * it is missed, what was answered, and the mean response time. Seven queries. Refuses with `not-allowed` or `not-found`.
 */
export async function getQuizResults(
  actor: ActorOf<'member'>,
  { courseId, lessonId }: { courseId: string; lessonId: string | null },
): Promise<QuizResults> {
  if (!can(actor, 'progress.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const course = await db.course.findUnique({
    where: { organizationId_id: { organizationId, id: courseId } },
    select: { currentVersionId: true },
  });
  if (!course) throw new Refusal('not-found');
  if (!course.currentVersionId) return { quizzes: [], chosen: null };
  const version = await readPublishedVersion(db, organizationId, course.currentVersionId);
  const quizzes = lessonsInOrder(version.outline)
    .filter(({ lesson }) => lesson.kind === 'quiz')
    .map(({ lesson }) => ({ lessonId: lesson.id, title: lesson.title }));
  const chosen = quizzes.find((quiz) => quiz.lessonId === lessonId) ?? quizzes[0];
  if (!chosen) return { quizzes, chosen: null };
  const asked = { courseId, lessonId: chosen.lessonId };
  const { totals, tenths } = await readQuizTotals(db, organizationId, asked);
  const rows = await readQuestionTotals(db, organizationId, asked);
  const given = await readAnswersGiven(db, organizationId, asked);
  const known = await readQuestions(db, organizationId, chosen.lessonId);
  const questions = rows.flatMap((row) => {
    const question = known.get(row.questionId);
    const own = given.filter(({ questionId }) => questionId === row.questionId);
    return question ? [resultOf(question, row, answerShares(question, own))] : [];
  });
  questions.sort((one, other) => (one.success ?? 2) - (other.success ?? 2));
  return { quizzes, chosen: { ...chosen, totals, tenths, questions } };
}

function resultOf(
  question: Question,
  { meanPoints, ...row }: QuestionTotals,
  shares: AnswerShare[],
): QuestionResult {
  const success = meanPoints === null ? null : meanPoints / (question.points * 100);
  const { discrimination } = row;
  const weak = row.answers >= enoughAnswers && discrimination !== null && discrimination < 0.1;
  return { ...row, kind: question.kind, prompt: question.prompt, success, shares, weak };
}

/** The questions of a quiz as its versions had them, the newest wording first. */
async function readQuestions(tx: Tx, organizationId: string, lessonId: string) {
  const rows = await tx.courseVersionLesson.findMany({
    where: { organizationId, lessonId },
    orderBy: { versionId: 'desc' },
    take: versionsLookedAt,
    select: { activity: true },
  });
  const known = new Map<string, Question>();
  for (const { activity } of rows) {
    for (const [id, question] of questionsOf(publishedActivityOf('quiz', activity))) {
      if (!known.has(id)) known.set(id, question);
    }
  }
  return known;
}
