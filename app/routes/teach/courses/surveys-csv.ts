import type { LoaderFunctionArgs } from '@remix-run/node';
import { exportSurveyInput } from '~/domain/assessment/survey-inputs';
import { dayIn } from '~/domain/calendar';
import { Refusal } from '~/domain/refusal';
import { csvResponse } from '~/http/csv-response.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { wordsFor } from '~/http/words.server';
import { exportSurvey } from '~/use-cases/assessment/export-survey.server';

/** The responses to one survey at one time as CSV, a line each; without names or days where they are anonymous. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'progress.read');
  const { request } = args;
  const asked = exportSurveyInput.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) throw new Refusal('not-found');
  const query = asked.data;
  const sheet = await exportSurvey(actor, { ...query, courseId: idParam(args, 'courseId') });
  const say = wordsFor(request, 'survey');
  const who = sheet.named ? [say('csv.name'), say('csv.day')] : [say('csv.line')];
  const rows = sheet.rows.map(({ name, day, answers }, place) => [
    ...(sheet.named ? [name ?? '', day ?? ''] : [place + 1]),
    ...answers,
  ]);
  const file = `${say('csv.file')}-${query.wave}-${dayIn(now, viewer.organizationTimeZone)}.csv`;
  return csvResponse(file, [...who, ...sheet.questions], [rows]);
}
