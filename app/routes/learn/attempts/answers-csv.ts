import type { LoaderFunctionArgs } from '@remix-run/node';
import { csvResponse } from '~/http/csv-response.server';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { exportOwnAnswers } from '~/use-cases/assessment/export-own-answers.server';

const columns = ['number', 'question', 'answer', 'savedAt', 'seconds', 'points', 'outOf'];

/** One's own answers with their response times (G3). */
export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args);
  const { request } = args;
  const say = (message: string) => pageTitle(request, `quiz:csv.${message}`);
  const answers = await exportOwnAnswers(actor, idParams(args, ['enrolmentId', 'attemptId']));
  const truth = (value: boolean) => say(value ? 'true' : 'false');
  const rows = answers.map((one, at) => [
    ...[at + 1, one.prompt],
    one.answer.map(({ text, truth: said }) => (said === undefined ? text : truth(said))).join(' | '),
    ...[one.savedAt, Math.round(one.timeSpentMs / 1000)],
    ...[one.points === null ? '' : one.points / 100, one.outOf === null ? '' : one.outOf / 100],
  ]);
  const header = columns.map((column) => say(`columns.${column}`));
  return csvResponse(`${say('fileName')}.csv`, header, [rows]);
}
