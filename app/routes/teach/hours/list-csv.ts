import type { LoaderFunctionArgs } from '@remix-run/node';
import { listHoursInput } from '~/domain/attendance/hours-inputs';
import { dayIn } from '~/domain/calendar';
import { csvResponse } from '~/http/csv-response.server';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { readQuery } from '~/http/read-query.server';
import { exportHours } from '~/use-cases/attendance/export-hours.server';

const figures = [
  ...['planned', 'connected', 'attended', 'signed', 'unsigned', 'retained'],
  ...['eLearningPlanned', 'eLearningDone', 'total', 'contradictions'],
] as const;

/** The hours of a course's learners in minutes, with the filters of the list's address, as CSV. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'sessions.read');
  const { request } = args;
  const say = (message: string) => pageTitle(request, `hours:${message}`);
  const query = readQuery(request, listHoursInput, { q: 'search' });
  const pages = await exportHours(actor, query, { now });
  async function* lines() {
    for await (const page of pages) {
      yield page.map((learner) => [
        ...[learner.lastName, learner.firstName, learner.email],
        ...figures.map((figure) => learner[figure]),
      ]);
    }
  }
  const header = ['lastName', 'firstName', 'email', ...figures].map((column) => say(`csv.${column}`));
  const day = dayIn(now, viewer.organizationTimeZone);
  return csvResponse(`${say('csv.fileName')}-${day}.csv`, header, lines());
}
