import type { LoaderFunctionArgs } from '@remix-run/node';
import { dayIn } from '~/domain/calendar';
import { formatInstant } from '~/domain/calendar-format';
import { csvResponse } from '~/http/csv-response.server';
import { requireMember } from '~/http/guards.server';
import { readHelpQuery } from '~/http/help-query.server';
import { languageOf } from '~/http/language.server';
import { wordsFor } from '~/http/words.server';
import { exportHelp } from '~/use-cases/assistance/export-help.server';

const columns = [
  ...(['lastName', 'firstName', 'email', 'course', 'lesson', 'askedAt', 'promisedBy'] as const),
  ...(['firstAnsweredAt', 'answerMinutes', 'inTime', 'state'] as const),
];

/** The assistance log (F4), with the filters of the list's address; without a state, all of it. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'help.answer');
  const t = wordsFor(args.request, 'assistance');
  const zone = viewer.organizationTimeZone;
  const language = languageOf(args.request);
  const at = (instant: string | null) => (instant ? formatInstant(instant, language, zone, 'short') : '');
  const asked = new URL(args.request.url).searchParams.get('state');
  const query = readHelpQuery(args.request);
  const pages = exportHelp(actor, asked ? query : { ...query, state: 'all' }, { now });
  async function* lines() {
    for await (const page of pages) {
      yield page.map((line) => [
        ...[line.learner.lastName, line.learner.firstName, line.learner.email],
        ...[line.courseTitle, line.lessonTitle, at(line.askedAt), at(line.promisedBy)],
        ...[at(line.firstAnsweredAt), line.answerMinutes],
        line.inTime === null ? '' : t(line.inTime ? 'help.csv.yes' : 'help.csv.no'),
        t(`help.state.${line.state}`),
      ]);
    }
  }
  const header = columns.map((column) => t(`help.csv.${column}`));
  return csvResponse(`${t('help.queue.fileName')}-${dayIn(now, zone)}.csv`, header, lines());
}
