import type { LoaderFunctionArgs } from '@remix-run/node';
import { attendanceSheetInput } from '~/domain/attendance/hours-inputs';
import { downloadResponse } from '~/http/download-response.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { readQuery } from '~/http/read-query.server';
import { getAttendanceSheet } from '~/use-cases/attendance/get-attendance-sheet.server';

/** `?layout=half-days|people|blank`, of one half-day with `&halfDayId=`. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sessions.read');
  const wish = { sessionId: idParam(args, 'sessionId'), ...readQuery(args.request, attendanceSheetInput) };
  const { bytes, fileName } = await getAttendanceSheet(actor, wish, { now });
  return downloadResponse(bytes, fileName, 'pdf');
}
