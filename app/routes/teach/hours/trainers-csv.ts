import type { LoaderFunctionArgs } from '@remix-run/node';
import { trainerHoursInput } from '~/domain/attendance/hours-inputs';
import { dayIn } from '~/domain/calendar';
import { csvResponse } from '~/http/csv-response.server';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { readQuery } from '~/http/read-query.server';
import { listTrainerHours } from '~/use-cases/attendance/list-trainer-hours.server';

const columns = ['lastName', 'firstName', 'course', 'session', 'from', 'planned', 'led', 'countersigned'];

/** What trainers led, half-day by half-day, as CSV. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'sessions.read');
  const { request } = args;
  const timeZone = viewer.organizationTimeZone;
  const say = (message: string) => pageTitle(request, `hours:${message}`);
  const input = readQuery(request, trainerHoursInput);
  const trainers = await listTrainerHours(actor, input, { now, timeZone });
  const lines = trainers.map(({ firstName, lastName, lines: halfDays }) =>
    halfDays.map((halfDay) => [
      ...[lastName, firstName, halfDay.courseTitle, halfDay.sessionTitle, halfDay.startsAt],
      ...[halfDay.plannedMinutes, halfDay.ledMinutes, say(halfDay.countersigned ? 'csv.yes' : 'csv.no')],
    ]),
  );
  const header = columns.map((column) => say(`csv.${column}`));
  return csvResponse(`${say('csv.trainersFileName')}-${dayIn(now, timeZone)}.csv`, header, lines);
}
