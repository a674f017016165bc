import type { LoaderFunctionArgs } from '@remix-run/node';
import { attendanceOverviewInput } from '~/domain/attendance/hours-inputs';
import { dayIn } from '~/domain/calendar';
import { csvResponse } from '~/http/csv-response.server';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { readQuery } from '~/http/read-query.server';
import { exportAttendance } from '~/use-cases/attendance/export-attendance.server';

const columns = [
  ...['lastName', 'firstName', 'email', 'session', 'from', 'to', 'status', 'absence'],
  ...[
    'planned',
    'connected',
    'attended',
    'signed',
    'retained',
    'late',
    'early',
    'signedAt',
    'contradictions',
  ],
];

/** The half-days of a course, one line for each learner, as CSV; absences with their reasons. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'sessions.read');
  const { request } = args;
  const say = (message: string) => pageTitle(request, message);
  const { courseId } = readQuery(request, attendanceOverviewInput);
  const pages = await exportAttendance(actor, { ...(courseId && { courseId }) }, { now });
  async function* lines() {
    for await (const page of pages) {
      yield page.map((line) => [
        ...[line.lastName, line.firstName, line.email, line.sessionTitle],
        ...[line.startsAt.toISOString(), line.endsAt.toISOString()],
        ...[say(`attendance:statuses.${line.status}`)],
        ...[line.absence ? say(`attendance:absences.${line.absence}`) : ''],
        ...[line.plannedMinutes, line.connectedMinutes, line.attendedMinutes, line.signedMinutes],
        ...[line.retainedMinutes, line.lateMinutes, line.earlyMinutes],
        ...[line.signedAt?.toISOString() ?? '', line.contradictions.join(' ')],
      ]);
    }
  }
  const header = columns.map((column) => say(`hours:csv.${column}`));
  const day = dayIn(now, viewer.organizationTimeZone);
  return csvResponse(`${say('hours:csv.attendanceFileName')}-${day}.csv`, header, lines());
}
