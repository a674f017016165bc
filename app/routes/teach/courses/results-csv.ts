import type { LoaderFunctionArgs } from '@remix-run/node';
import { idSchema } from '~/domain/id';
import { Refusal } from '~/domain/refusal';
import { csvResponse } from '~/http/csv-response.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { exportQuizAttempts } from '~/use-cases/assessment/export-quiz-attempts.server';
import { getQuizResults } from '~/use-cases/assessment/get-quiz-results.server';

const attemptColumns = [
  ...['lastName', 'firstName', 'email', 'number', 'startedAt', 'handedInAt', 'by', 'score', 'passed'],
  'seconds',
];
const questionColumns = [
  ...['question', 'answers', 'success', 'right', 'partly', 'wrong', 'unanswered', 'meanSeconds'],
  'discrimination',
];

/** A quiz's finished attempts, or its questions (`of=questions`), as CSV. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'progress.read');
  const { request } = args;
  const courseId = idParam(args, 'courseId');
  const query = new URL(request.url).searchParams;
  const quiz = idSchema.safeParse(query.get('quiz')).data ?? null;
  const say = (message: string) => pageTitle(request, `marking:csv.${message}`);
  const header = (columns: readonly string[]) => columns.map((column) => say(`columns.${column}`));
  const percent = (share: number | null) => (share === null ? '' : Math.floor(share * 100 + 1e-9));
  if (query.get('of') === 'questions') {
    const { chosen } = await getQuizResults(actor, { courseId, lessonId: quiz });
    const rows = (chosen?.questions ?? []).map((one) => [
      ...[one.prompt, one.answers, percent(one.success), one.right, one.partly, one.wrong, one.unanswered],
      ...[Math.round(one.meanTimeMs / 1000), one.discrimination?.toFixed(2) ?? ''],
    ]);
    return csvResponse(`${say('questions')}.csv`, header(questionColumns), [rows]);
  }
  const lessonId = quiz ?? (await getQuizResults(actor, { courseId, lessonId: null })).chosen?.lessonId;
  if (!lessonId) throw new Refusal('not-found');
  const pages = await exportQuizAttempts(actor, { courseId, lessonId });
  async function* lines() {
    for await (const page of pages) {
      yield page.map((one) => [
        ...[one.lastName, one.firstName, one.email, one.number, one.startedAt, one.handedInAt],
        say(one.handedInBy === 'time' ? 'byTime' : 'byLearner'),
        ...[
          one.score === null ? '' : one.score / 100,
          one.passed === null ? '' : say(one.passed ? 'yes' : 'no'),
        ],
        Math.round(one.timeSpentMs / 1000),
      ]);
    }
  }
  return csvResponse(`${say('attempts')}.csv`, header(attemptColumns), lines());
}
